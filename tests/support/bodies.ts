import type { Block, BlockOf, List } from '#content/schema/block.ts'
import { calloutTones, chartKinds, chartUnits } from '#content/schema/block.ts'
import { drawings } from '#content/schema/drawing.ts'
import type { Inline, Link, Text } from '#content/schema/inline.ts'
import { linkableCollections } from '#content/schema/reference.ts'
import { joinLists } from '#cms/domain/body/join-lists.ts'
import { onOneLine, textOf, tidyInlines, tidyTexts } from '#cms/domain/body/tidy-inlines.ts'
import type { Random } from './random.ts'

const words = [
  'bullying', 'and', 'Ring 999.', 'children:parents', ':do', '::claim', ':::callout', '{a="b"}', '[x]', '](y)', '*', '**', '_', '__init__',
  '#', '## no', '-', '+ a', '1.', '2) b', '>', '<b>', '<!--', '&amp;', '&#10;', '|', '||', '\\', '`', '~~~', '~x~', '!', '![', '---', '===',
  'a@b.uk', 'https://a.uk/b', 'www.c.uk', '10:30', '£5', 'é', '漢字', '😀', 'مرحبا', '\u00a0', '"', "'", '…', 'http:', 'x:y[z]', '^1', '[^1]', '[ ]', '$',
] // prettier-ignore

const ids = ['childline', 'nspcc-2', '3f2b8c1e-5d0a-4c67-9a51-0d2f7f1e9b10', '64b7f0c2e1a3d4f5a6b7c8d9']
const hrefs = [
  'https://www.essex.gov.uk/a?b=c&d=e#f', 'https://a.uk/(x)', 'https://a.uk/a_b*c*', 'https://a.uk/[1]:{2}', 'https://a.uk/"q"', 'https://a.uk/\\',
  'https://a.uk/<>', 'http://é.uk/😀', 'mailto:a@b.uk', 'tel:0800-1111', 'sms:+44-1', '/articles/', '#part', 'https://a.uk/&amp;', '/',
] // prettier-ignore

function phrase(random: Random): string {
  return random.list(1, 6, () => random.pick(words)).join(random.pick([' ', ' ', '']))
}

const marks = (random: Random) => ({ bold: random.chance(0.25), italic: random.chance(0.25) })
const texts = (random: Random): Text[] => tidyTexts(random.list(1, 4, () => textOf(phrase(random), marks(random))))

function link(random: Random): Link[] {
  const children = texts(random)
  if (children.every((text) => text.text.trim() === '')) return []
  if (random.chance(0.5)) return [{ type: 'link', href: random.pick(hrefs), children }]
  return [{ type: 'link', to: { collection: random.pick(linkableCollections), id: random.pick(ids) }, children }]
}

function someInlines(random: Random): Inline[] {
  return tidyInlines(
    random
      .list(1, 6, (): Inline[] => (random.chance(0.2) ? link(random) : random.chance(0.15) ? [{ type: 'break' }] : texts(random)))
      .flat(),
  )
}

/** Inlines in tidy form that hold at least a word, with whatever a text can hold that has a meaning elsewhere. */
function randomInlines(random: Random): Inline[] {
  const inlines = someInlines(random)
  return inlines.length > 0 ? inlines : [textOf('word')]
}

const line = (random: Random) => phrase(random).replaceAll(/\s+/gu, ' ').trim() || 'line'

function randomList(random: Random, depth = 1): List {
  const nested = () => (depth < 5 && random.chance(0.2) ? random.list(1, 2, () => randomList(random, depth + 1)) : [])
  const item = () => {
    const lists = nested()
    return { children: randomInlines(random), ...(lists.length > 0 && { lists }) }
  }
  return { type: 'list', ordered: random.chance(0.4), items: random.list(1, 4, item) }
}

const signed = { number: (digits: string) => digits, pounds: (digits: string) => `£${digits}`, percent: (digits: string) => `${digits}%` }

/** A table whose figures a chart can draw: whole, decimal, negative and huge ones, with and without signs, and some that are not known. */
function chartedTable(random: Random): BlockOf<'table'> {
  const kind = random.pick(chartKinds)
  const unit = random.pick(chartUnits)
  const width = random.between(kind === 'lines' ? 2 : 1, 4)
  const digits = () =>
    random.pick(['0', '7', '1,374', '133885', '0.5', '12.25', '9,999,999', ...(kind === 'stacked-bars' ? [] : ['-3', '−4.5'])])
  const cell = () =>
    random.chance(0.15) ? random.pick(['not known', '–', 'fewer than 5']) : random.chance(0.5) ? digits() : signed[unit](digits())
  const row = (first: Inline[], cells: string[]): Inline[][] => [first, ...cells.map((words) => [textOf(words)])]
  const rows = random.list(0, 5, () => row(randomInlines(random), Array.from({ length: width }, cell)))
  const years = Array.from({ length: width }, (_, index) => `20${10 + index}/${11 + index}`)
  return {
    type: 'table',
    caption: line(random),
    head: row(random.chance(0.2) ? [] : randomInlines(random), years),
    rows: [row([textOf('known')], Array.from({ length: width }, digits)), ...rows],
    rowHeaders: true,
    chart: { kind, unit, summary: line(random) },
  }
}

function randomTable(random: Random): BlockOf<'table'> {
  if (random.chance(0.4)) return chartedTable(random)
  const width = random.between(1, 4)
  const row = () => Array.from({ length: width }, () => randomInlines(random))
  return { type: 'table', caption: line(random), head: row(), rows: random.list(1, 4, row), rowHeaders: random.chance(0.5) }
}

function randomFigure(random: Random): BlockOf<'figure'> {
  const caption = random.chance(0.5) && { caption: line(random) }
  if (random.chance(0.5)) return { type: 'figure', drawing: random.pick(drawings), alt: random.pick(['', line(random)]), ...caption }
  return { type: 'figure', media: random.pick(ids), ...(random.chance(0.5) && { alt: random.pick(['', line(random)]) }), ...caption }
}

function randomVideo(random: Random): BlockOf<'video'> {
  return {
    type: 'video',
    url: random.pick(hrefs.filter((href) => href.startsWith('http'))),
    title: line(random),
    hasCaptions: random.chance(0.5),
    ...(random.chance(0.5) && { minutes: random.pick([0.1, 4, 90.25]) }),
    ...(random.chance(0.5) && { summary: line(random) }),
  }
}

const kinds: ((random: Random) => Block)[] = [
  (random) => ({ type: 'paragraph', children: randomInlines(random) }),
  (random) => ({ type: 'heading', level: random.pick([2, 3, 4] as const), children: onOneLine(randomInlines(random)) }),
  (random) => randomList(random),
  (random) => ({ type: 'do-list', kind: random.pick(['do', 'do-not'] as const), items: random.list(1, 4, () => randomInlines(random)) }),
  (random) => ({ type: 'quotation', children: randomInlines(random), ...(random.chance(0.5) && { attribution: line(random) }) }),
  (random) => ({
    type: 'callout',
    tone: random.pick(calloutTones),
    title: line(random),
    body: joinLists(
      random.list(1, 3, () => (random.chance(0.3) ? randomList(random) : { type: 'paragraph' as const, children: randomInlines(random) })),
    ),
  }),
  (random) => ({ type: 'helplines', helplines: [...new Set(random.list(1, 3, () => random.pick(ids)))] }),
  (random) => ({ type: 'claim', claim: random.pick(ids) }),
  randomFigure,
  randomTable,
  randomVideo,
]

/** A body of one to eight blocks of any kind but gaps, in tidy form. */
export function randomBlocks(random: Random): Block[] {
  return joinLists(random.list(1, 8, () => random.pick(kinds)(random)))
}
