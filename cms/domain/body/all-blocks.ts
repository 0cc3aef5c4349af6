import type { Block } from '#content/schema/block.ts'

/** The parts of a document that hold texts. */
interface Texts {
  body?: readonly Block[] | undefined
  chapters?: readonly { body: readonly Block[] }[] | undefined
  questions?: { answered: readonly { answer: readonly Block[] }[] } | undefined
}

/** All blocks of a published document: of its text, its chapters and its answers. */
export function allBlocks({ body = [], chapters = [], questions }: Texts): Block[] {
  return [...body, ...chapters.flatMap((chapter) => chapter.body), ...(questions?.answered ?? []).flatMap(({ answer }) => answer)]
}
