import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { getEnabledNodes, type LexicalRichTextAdapter } from '@payloadcms/richtext-lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import type { BasePayload, Field } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Block } from '#content/schema/block.ts'
import { fromLexical } from '#cms/domain/body/from-lexical.ts'
import { emptyTable } from '#cms/domain/body/lexical/empty-table.ts'
import type { LexicalNode, LexicalState } from '#cms/domain/body/lexical/nodes.ts'
import { toLexical } from '#cms/domain/body/to-lexical.ts'
import { randomBlocks } from '#tests/support/bodies.ts'
import { openSmallPayload } from '#tests/support/open-small-payload.ts'
import { bodyConfig } from '#tests/support/body-config.ts'
import { randomFrom } from '#tests/support/random.ts'

let folder: string
let payload: BasePayload
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'body-field-'))
  const db = sqliteAdapter({ client: { url: `file:${join(folder, 'hub.db')}` }, allowIDOnCreate: true })
  payload = await openSmallPayload(await bodyConfig(db), folder)
})
afterAll(async () => {
  await payload.destroy()
  await rm(folder, { recursive: true })
})

/** What the editor of a field would save after it has opened `state`. */
function openedAndSaved(collection: string, name: string, state: LexicalState): unknown {
  const fields: Field[] = payload.config.collections.find(({ slug }) => slug === collection)!.fields
  const field = fields.find((one) => 'name' in one && one.name === name) as { editor: LexicalRichTextAdapter }
  const editor = createHeadlessEditor({
    nodes: getEnabledNodes({ editorConfig: field.editor.editorConfig }),
    onError: (error) => {
      throw error
    },
  })
  editor.setEditorState(editor.parseEditorState(structuredClone(state) as never))
  editor.update(() => undefined, { discrete: true })
  return JSON.parse(JSON.stringify(editor.getEditorState().toJSON()))
}

const partsOf = (state: LexicalState, blockType: string, field: string) =>
  (state.root.children as LexicalNode[])
    .map((node) => node.fields as Record<string, LexicalState> | undefined)
    .filter((fields) => (fields?.blockType as unknown) === blockType)
    .map((fields) => fields![field]!)

test('the editor saves what the importer writes unchanged, small texts and tables included', () => {
  const firstSeed = Math.floor(Math.random() * 1e9)
  let small = 0
  for (let seed = firstSeed; seed < firstSeed + 100; seed++) {
    const state = JSON.parse(JSON.stringify(toLexical(randomBlocks(randomFrom(seed))))) as LexicalState
    expect(openedAndSaved('notes', 'body', state), `seed ${seed}`).toEqual(state)
    for (const [block, field] of [
      ['callout', 'body'],
      ['table', 'table'],
    ] as const) {
      for (const part of partsOf(state, block, field)) {
        small += 1
        expect(openedAndSaved('small-texts', field, part), `seed ${seed}, ${block}`).toEqual(part)
      }
    }
  }
  expect(small).toBeGreaterThan(10)
})

test('a new table opens in its editor as it is', () => {
  expect(openedAndSaved('small-texts', 'table', emptyTable(3, 3))).toEqual(emptyTable(3, 3))
})

const whole: Block[] = [
  { type: 'heading', level: 2, children: [{ type: 'text', text: 'Help' }] },
  {
    type: 'paragraph',
    children: [{ type: 'link', to: { collection: 'articles', id: 'safe' }, children: [{ type: 'text', text: 'Read' }] }],
  },
  { type: 'do-list', kind: 'do-not', items: [[{ type: 'text', text: 'reply' }]] },
  { type: 'quotation', children: [{ type: 'text', text: 'It helped.' }] },
  { type: 'callout', tone: 'urgent', title: 'Danger', body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Ring 999.' }] }] },
  { type: 'helplines', helplines: ['samaritans', 'childline'] },
  { type: 'claim', claim: 'sleep' },
  { type: 'figure', drawing: 'umbrella', alt: '' },
  { type: 'figure', media: 'm1', caption: 'A door' },
  {
    type: 'table',
    caption: 'Hours',
    head: [[{ type: 'text', text: 'Day' }]],
    rows: [[[{ type: 'text', text: 'Monday' }]]],
    rowHeaders: true,
  },
  { type: 'video', url: 'https://v.uk/1', title: 'Film', hasCaptions: true, minutes: 4 },
]
// The types of the hub's own collections are not those of this small configuration.
const create = (collection: string, data: object, draft = false): Promise<{ id: string | number; body?: unknown }> =>
  payload.create({ collection: collection as 'topics', data: data as never, draft, depth: 0 })
const publish = (body: unknown) => create('notes', { body, _status: 'published' })

test('a sound body is published and comes back the same, whether records are populated or not', async () => {
  const records = { articles: ['safe'], helplines: ['samaritans', 'childline'], claims: ['sleep'], media: ['m1'] }
  for (const [collection, ids] of Object.entries(records)) for (const id of ids) await create(collection, { id })
  const { id } = await publish(toLexical(whole))
  for (const depth of [0, 2]) {
    const stored: { body?: unknown } = await payload.findByID({ collection: 'notes' as 'articles', id: id as string, depth })
    expect(fromLexical(stored.body)).toEqual({ blocks: whole, faults: [] })
  }
})

test('a body with faults is refused when it is published, in the words of the editor, and kept as a draft', async () => {
  const state = toLexical(whole)
  const callout = (state.root.children as LexicalNode[]).find(
    (node) => (node.fields as { blockType?: string } | undefined)?.blockType === 'callout',
  )!
  ;(callout.fields as { title: string }).title = ' '
  await expect(publish(state)).rejects.toMatchObject({
    data: { errors: [{ path: 'body', message: 'Block 5 (callout): The title is missing. Say in a few words what the box is about.' }] },
  })
  const draft = await create('notes', { body: state, _status: 'draft' }, true)
  expect(fromLexical(draft.body).faults).toHaveLength(1)
})

test('a link to a script and an empty body are refused when they are published', async () => {
  const link: Block[] = [
    { type: 'paragraph', children: [{ type: 'link', href: 'javascript:alert(1)', children: [{ type: 'text', text: 'Win' }] }] },
  ]
  await expect(publish(toLexical(link))).rejects.toMatchObject({
    data: {
      errors: expect.arrayContaining([
        expect.objectContaining({ path: 'body', message: expect.stringContaining('The link "Win" has an address') }),
      ]),
    },
  })
  await expect(publish(toLexical([]))).rejects.toMatchObject({ data: { errors: [{ path: 'body' }] } })
})
