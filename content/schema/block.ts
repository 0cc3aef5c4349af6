import { z } from 'zod'
import { hrefSchema, inlineSchema } from './inline.ts'

/**
 * The hub's own tree of blocks: what an editor wrote, free of the editor's format and of HTML.
 * Site, mail, word difference, search and Markdown are all made from it.
 */
const inlines = z.array(inlineSchema)

export const paragraphSchema = z.object({ type: z.literal('paragraph'), children: inlines })

/** A heading inside a body: the page's title is level 1, so bodies start at 2. */
export const headingSchema = z.object({
  type: z.literal('heading'),
  level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
  children: inlines,
})

/** A list item: its text, and lists nested under it. */
export interface ListItem {
  children: z.infer<typeof inlines>
  lists?: List[] | undefined
}
export interface List {
  type: 'list'
  ordered: boolean
  items: ListItem[]
}
const listItemSchema: z.ZodType<ListItem> = z.lazy(() => z.object({ children: inlines, lists: z.array(listSchema).optional() }))
export const listSchema: z.ZodType<List> = z.lazy(() =>
  z.object({ type: z.literal('list'), ordered: z.boolean(), items: z.array(listItemSchema).min(1) }),
)

/** Advice to follow (`do`) or to avoid (`do-not`). Every item of a `do-not` list is shown with the words "do not" before it. */
export const doListSchema = z.object({
  type: z.literal('do-list'),
  kind: z.enum(['do', 'do-not']),
  items: z.array(inlines).min(1),
})

/** Words that somebody said or wrote, with who it was. */
export const quotationSchema = z.object({
  type: z.literal('quotation'),
  children: inlines,
  attribution: z.string().optional(),
})

export const calloutTones = ['information', 'important', 'urgent'] as const
/** A boxed remark. The tone is also said in words, never by colour alone. */
export const calloutSchema = z.object({
  type: z.literal('callout'),
  tone: z.enum(calloutTones),
  title: z.string().min(1),
  body: z.array(z.union([paragraphSchema, listSchema])).min(1),
})

/** Cards of help lines, each a record of `helplines` named by id; a number never stands in the text of a body. */
export const helplineCardsSchema = z.object({
  type: z.literal('helplines'),
  helplines: z.array(z.string().min(1)).min(1),
})

/** A record of `claims` quoted with its source. */
export const claimQuoteSchema = z.object({ type: z.literal('claim'), claim: z.string().min(1) })

/** A picture (a record of `media`) or one of the repository's drawings, with an optional caption. */
export const figureSchema = z
  .object({
    type: z.literal('figure'),
    media: z.string().min(1).optional(),
    drawing: z.string().min(1).optional(),
    alt: z.string().optional(),
    caption: z.string().optional(),
  })
  .refine((figure) => (figure.media === undefined) !== (figure.drawing === undefined), {
    message: 'needs either a picture or a drawing',
  })

/** How a table's figures are drawn: bars side by side for each row, bars made of parts, or lines over the columns' time. */
export const chartKinds = ['bars', 'stacked-bars', 'lines'] as const
/** What a chart's figures count: a bare number, pounds, or parts of a hundred. */
export const chartUnits = ['number', 'pounds', 'percent'] as const

/** A data table. `rows` hold as many cells as `head`; with `rowHeaders` the first cell of each row names the row. */
export const tableSchema = z
  .object({
    type: z.literal('table'),
    caption: z.string().min(1),
    head: z.array(inlines).min(1),
    rows: z.array(z.array(inlines)).min(1),
    rowHeaders: z.boolean(),
    /** Draws the figures above the table. The table always stays, and `summary` says in words what the drawing shows. */
    chart: z.object({ kind: z.enum(chartKinds), summary: z.string().min(1), unit: z.enum(chartUnits) }).optional(),
  })
  .refine((table) => table.rows.every((row) => row.length === table.head.length), {
    message: 'needs as many cells in every row as it has headings',
  })

/** A link to a video elsewhere. Nothing is embedded, so nothing is loaded from elsewhere. */
export const videoLinkSchema = z.object({
  type: z.literal('video'),
  url: hrefSchema,
  title: z.string().min(1),
  minutes: z.number().positive().optional(),
  hasCaptions: z.boolean(),
  summary: z.string().optional(),
})

/** A part of a body that a preview shows as missing or broken. Published content never has one. */
export const gapBlockSchema = z.object({ type: z.literal('gap'), message: z.string() })

export const blockSchema = z.union([
  paragraphSchema,
  headingSchema,
  listSchema,
  doListSchema,
  quotationSchema,
  calloutSchema,
  helplineCardsSchema,
  claimQuoteSchema,
  figureSchema,
  tableSchema,
  videoLinkSchema,
  gapBlockSchema,
])
export type Block = z.infer<typeof blockSchema>
export type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>
