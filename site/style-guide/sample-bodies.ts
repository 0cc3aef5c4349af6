import type { Block } from '#content/schema/block.ts'
import type { Inline } from '#content/schema/inline.ts'

/** A word too long for any line of a phone. */
export const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'

/** A title as long as one may be. */
export const longTitle = `What helps when everything is too much at once and nobody seems to notice: ${longWord}`.slice(0, 119)

const text = (words: string, marks: { bold?: boolean; italic?: boolean } = {}): Inline => ({ type: 'text', text: words, ...marks })
const words = (sentence: string): Inline[] => [text(sentence)]
const heading = (level: 2 | 3 | 4, title: string): Block => ({ type: 'heading', level, children: words(title) })
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children })

/** Text as it runs: headings, paragraphs with every mark and link, lists in lists. */
export const runningText: Block[] = [
  heading(2, 'Running text'),
  paragraph(
    text('Plain words, '),
    text('strong words', { bold: true }),
    text(', '),
    text('words with a stress', { italic: true }),
    text(', and '),
    text('both', { bold: true, italic: true }),
    text('. A link '),
    { type: 'link', to: { collection: 'articles', id: 'left-out' }, children: [{ type: 'text', text: 'to advice on this site' }] },
    text(', one '),
    { type: 'link', href: 'https://www.childline.example/', children: [{ type: 'text', text: 'to another site' }] },
    text(', and one '),
    {
      type: 'link',
      to: { collection: 'articles', id: 'not-published' },
      children: [{ type: 'text', text: 'to a page that is not there' }],
    },
    text('.'),
  ),
  paragraph(text('County Hall'), { type: 'break' }, text('Market Road'), { type: 'break' }, text(longWord)),
  heading(3, 'Lists'),
  {
    type: 'list',
    ordered: false,
    items: [
      { children: words('Choose a quiet moment') },
      {
        children: words('Say what you have seen'),
        lists: [
          {
            type: 'list',
            ordered: true,
            items: [
              { children: words('first the facts') },
              { children: words('then what worries you, in a sentence that runs over more than one line of a phone') },
            ],
          },
        ],
      },
    ],
  },
  heading(4, 'A small heading'),
  { type: 'list', ordered: true, items: [{ children: words('Write it down') }, { children: words('Tell somebody today') }] },
]

/** Advice to follow and to avoid, remarks in their three tones, quotations, figures with their source. */
export const remarks: Block[] = [
  heading(2, 'Do and do not'),
  { type: 'do-list', kind: 'do', items: [words('lay your baby on the back for every sleep'), words('keep the cot clear')] },
  {
    type: 'do-list',
    kind: 'do-not',
    items: [
      words('fall asleep with your baby on a sofa or armchair'),
      words('do not cover the head'),
      [text('smoke', { bold: true }), text(' near your baby')],
    ],
  },
  heading(2, 'Remarks'),
  ...(['information', 'important', 'urgent'] as const).map((tone): Block => ({
    type: 'callout',
    tone,
    title: { information: 'Good to know', important: 'Keep this in mind', urgent: 'If somebody is in danger now' }[tone],
    body: [
      paragraph(text('One or two sentences that stand apart from the rest. ')) as never,
      { type: 'list', ordered: false, items: [{ children: words('a point') }, { children: words('another point') }] },
    ],
  })),
  heading(2, 'Words of others'),
  { type: 'quotation', children: words('They said it was a joke. It was not a joke to me.'), attribution: 'Year 9 pupil' },
  { type: 'quotation', children: words('A quotation without a name.') },
  { type: 'claim', claim: 'courses' },
  { type: 'claim', claim: 'bare' },
]

/** Pictures, drawings, videos and help lines inside a text. */
export const pictures: Block[] = [
  heading(2, 'Pictures'),
  { type: 'figure', drawing: 'umbrella', alt: 'Two people under one umbrella', caption: 'A drawing with a caption.' },
  { type: 'figure', drawing: 'a-cup-of-tea', alt: '' },
  heading(2, 'Videos'),
  {
    type: 'video',
    url: 'https://www.videos.example/watch?v=1',
    title: 'Being a friend',
    minutes: 4,
    hasCaptions: true,
    summary: 'How to listen when a friend tells you something hard.',
  },
  { type: 'video', url: 'https://www.videos.example/watch?v=2', title: 'A video without captions', hasCaptions: false },
  heading(2, 'Help lines in a text'),
  { type: 'helplines', helplines: ['childline', 'samaritans', 'shout'] },
]

type Chart = NonNullable<Extract<Block, { type: 'table' }>['chart']>

const table = (caption: string, rows: string[][], chart?: Chart, rowHeaders = true): Block => ({
  type: 'table',
  caption,
  head: rows[0]!.map(words),
  rows: rows.slice(1).map((row) => row.map(words)),
  rowHeaders,
  ...(chart && { chart }),
})

/** Tables, and every kind of chart drawn from one. */
export const tables: Block[] = [
  heading(2, 'Tables'),
  table('A small table', [
    ['Year', 'Cases'],
    ['2011', '98'],
    ['2012', '109'],
  ]),
  table(
    'A wide table without row names, which scrolls on a phone',
    [
      ['Quarter', 'North East', 'Mid', 'South', 'West', 'Southend', 'Thurrock', 'Whole county'],
      ['April to June', '1,204', '986', '1,310', '611', '402', '388', '4,901'],
      ['July to September', '1,150', '1,002', '1,298', '640', 'not known', '371', '4,863'],
    ],
    undefined,
    false,
  ),
  heading(2, 'Charts'),
  table(
    'Children with a plan, by reason',
    [
      ['Reason', 'Children'],
      ['Neglect', '212'],
      ['Emotional abuse', '145'],
      ['Physical abuse', '61'],
      ['Sexual abuse', '0'],
      ['More than one', 'not known'],
    ],
    {
      kind: 'bars',
      unit: 'number',
      summary: 'Neglect was the most frequent reason, with 212 children; emotional abuse came second with 145.',
    },
  ),
  table(
    'What the Board received',
    [
      ['Year', 'County', 'Police', 'Health'],
      ['2011/12', '£133,885', '£48,000', '£96,250'],
      ['2012/13', '£128,400', '£48,000', '£99,900'],
    ],
    {
      kind: 'stacked-bars',
      unit: 'pounds',
      summary: 'The county gave about half in both years; the whole fell slightly.',
    },
  ),
  table(
    'People who found a course useful',
    [
      ['Answer', '2010', '2011', '2012'],
      ['Useful', '41%', '44%', '39%'],
      ['Very useful', '38%', '42.5%', '55%'],
    ],
    {
      kind: 'lines',
      unit: 'percent',
      summary: 'More people found courses very useful each year: 38% in 2010, 55% in 2012.',
    },
  ),
]

/** What only a preview shows: parts that are missing or broken. */
export const gaps: Block[] = [
  heading(2, 'Gaps of a draft'),
  { type: 'gap', message: 'Block 3: choose a help line' },
  { type: 'helplines', helplines: ['childline', 'not-published'] },
  { type: 'claim', claim: 'not-published' },
  { type: 'figure', media: 'not-published' },
]

/** A whole body with every kind of block. */
export const everyBlock: Block[] = [...runningText, ...remarks, ...pictures, ...tables]
