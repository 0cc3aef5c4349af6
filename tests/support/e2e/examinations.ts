import { answeredPages } from '#site/style-guide/sample-answers.ts'
import type { SampleState } from '#site/style-guide/sample-content.ts'
import { sections, skins, skinName } from '#site/style-guide/sections.ts'
import { wholePagePath, wholePages } from '#site/style-guide/whole-pages.ts'
import { templates } from '../templates.ts'
import { coloursAndRoom, everyMode, type Mode } from './modes.ts'

/** Pages that are looked at together, in the same ways. */
export interface Examination {
  title: string
  paths: readonly string[]
  modes: readonly Mode[]
}

/** Every template with the reference content, in every way of reading. */
export const ofTemplates: readonly Examination[] = templates.map(({ name, path }) => ({ title: name, paths: [path], modes: everyMode }))

const everybody = skins.slice(0, 1)

/** Components in the looks of pages for everybody, in every way of reading. */
export const ofComponents: readonly Examination[] = everybody.flatMap((skin) =>
  sections.map(({ slug, title }) => ({ title, paths: [`/style-guide/${skin}/${slug}/`], modes: everyMode })),
)

/** The same components in the looks of each reader. */
export const ofSkins: readonly Examination[] = skins.slice(1).map((skin) => ({
  title: skinName(skin),
  paths: sections.map(({ slug }) => `/style-guide/${skin}/${slug}/`),
  modes: coloursAndRoom,
}))

/** Whole pages made of samples, by their state; pages in answer to a search or a form. */
export const ofStates: readonly Examination[] = [
  ...(Object.entries(wholePages) as [SampleState, readonly string[]][]).map(([state, paths]) => ({
    title: `state “${state}”`,
    paths: paths.map((path) => wholePagePath(state, path)),
    modes: coloursAndRoom,
  })),
  { title: 'answers', paths: answeredPages.map(({ slug }) => `/style-guide/answers/${slug}/`), modes: everyMode },
]
