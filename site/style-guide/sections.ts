import { audiences, audienceNames, type Audience } from '#content/schema/audience.ts'

/** The parts of the style guide that show components side by side, each in every skin. */
export const sections = [
  { slug: 'colours', title: 'Colours and their contrast' },
  { slug: 'type', title: 'Type, buttons and signs' },
  { slug: 'drawings', title: 'Drawings' },
  { slug: 'notices', title: 'Notices' },
  { slug: 'cards', title: 'Doors, cards and lists' },
  { slug: 'help-lines', title: 'Help lines' },
  { slug: 'running-text', title: 'Running text' },
  { slug: 'remarks', title: 'Advice, remarks, quotations, figures' },
  { slug: 'pictures', title: 'Pictures, videos, help lines in a text' },
  { slug: 'tables', title: 'Tables and charts' },
  { slug: 'gaps', title: 'Gaps of a draft' },
  { slug: 'forms', title: 'Forms and what is wrong with them' },
  { slug: 'small-parts', title: 'Small parts: contents, pages of a list, dates, sharing' },
] as const

/** The looks in which a section is shown: those of pages for everybody, and of each reader. */
export const skins = ['everybody', ...audiences] as const
export type Skin = (typeof skins)[number]

/** What the style guide calls a skin. */
export const skinName = (skin: Skin): string => (skin === 'everybody' ? 'Everybody' : audienceNames[skin])

/** The audience whose looks a skin is. */
export const audienceOf = (skin: Skin): Audience | undefined => (skin === 'everybody' ? undefined : skin)

/** The section and the skin that an address below `/style-guide/` names, `null` when there is none. */
export function sectionAt(skin: string, slug: string): { skin: Skin; section: (typeof sections)[number] } | null {
  const section = sections.find((one) => one.slug === slug)
  const known = skins.find((one) => one === skin)
  return section && known ? { section, skin: known } : null
}
