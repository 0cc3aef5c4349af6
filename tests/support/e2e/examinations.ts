import { answeredPages } from '#site/style-guide/sample-answers.ts'
import type { SampleState } from '#site/style-guide/sample-content.ts'
import { sections, skins, skinName } from '#site/style-guide/sections.ts'
import { wholePagePath, wholePages } from '#site/style-guide/whole-pages.ts'
import { rounds } from '../rounds.ts'
import { templates } from '../templates.ts'
import { coloursAndRoom, everyMode, wordsAndRoom, type Mode } from './modes.ts'

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

/**
 * Whole pages made of samples, by their state; pages in answer to a search or a form. Of those with the usual amount of everything, each
 * template has been examined with the reference content.
 */
export const ofStates: readonly Examination[] = [
  ...(Object.entries(wholePages) as [SampleState, readonly string[]][]).map(([state, paths]) => ({
    title: `state “${state}”`,
    paths: paths.filter((path) => state !== 'usual' || !wholePages.long.includes(path)).map((path) => wholePagePath(state, path)),
    modes: wordsAndRoom,
  })),
  { title: 'answers', paths: answeredPages.map(({ slug }) => `/style-guide/answers/${slug}/`), modes: everyMode },
]

/**
 * What a run looks at: all of it in the long run. The short run looks at each group in the first way of reading and in two others that go
 * round from group to group, so that together every way is tried, and at no more than four pages of a group.
 */
export function inTurn(examinations: readonly Examination[]): readonly Examination[] {
  return examinations.map(({ title, paths, modes }, place) => {
    const [first, ...others] = modes
    const turned = others.length === 0 ? [] : [others[place % others.length]!, others[(place + 6) % others.length]!]
    const few =
      paths.length <= 4 ? paths : paths.filter((_, at) => at % Math.ceil(paths.length / 4) === place % Math.ceil(paths.length / 4))
    return { title, paths: rounds(0, 1) ? paths : few, modes: rounds(0, 1) ? modes : [...new Set([first!, ...turned])] }
  })
}
