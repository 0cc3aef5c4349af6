import type { Block } from '#content/schema/block.ts'
import { inlineText } from './inline-html.ts'

/** A heading that a contents list can lead to. */
export interface Anchor {
  id: string
  text: string
}

/**
 * The anchors of a body's headings by their place among the blocks. Ids come from the words, so that a link to a heading keeps
 * working while the text above it changes; equal headings are numbered. `within` keeps apart the bodies of a page that has several.
 */
export function headingAnchors(blocks: readonly Block[], within?: string): Map<number, Anchor> {
  const anchors = new Map<number, Anchor>()
  const taken = new Map<string, number>()
  blocks.forEach((block, place) => {
    if (block.type !== 'heading') return
    const text = inlineText(block.children)
    const name = `section-${within === undefined ? '' : `${within}-`}${wordsAsId(text)}`
    const uses = (taken.get(name) ?? 0) + 1
    taken.set(name, uses)
    anchors.set(place, { id: uses === 1 ? name : `${name}--${uses}`, text })
  })
  return anchors
}

/** The contents list of a body: its level 2 headings when there are four or more, otherwise nothing. */
export function contentsList(blocks: readonly Block[]): Anchor[] {
  const anchors = headingAnchors(blocks)
  const main = blocks.flatMap((block, place) => (block.type === 'heading' && block.level === 2 ? [anchors.get(place)!] : []))
  return main.length >= 4 ? main : []
}

function wordsAsId(text: string): string {
  const id = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
  return id.replace(/^-|-$/g, '') || 'untitled'
}
