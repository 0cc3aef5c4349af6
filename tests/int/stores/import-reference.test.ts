import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ReferenceContent, ReferenceFile } from '#cms/domain/reference/reference-content.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'
import { referenceFiles } from '#tests/support/reference-files.ts'

let hub: TestHub
beforeAll(async () => void (hub = await openTestHub()))
afterAll(() => hub?.stop())

async function contentOf(files: ReferenceFile[]): Promise<ReferenceContent> {
  const { parseReference } = await import('#cms/domain/reference/parse-reference.ts')
  const parsed = parseReference(files)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  return parsed.content
}
/** What an import did with each document that it did not leave as it was. */
async function imported(changes: Parameters<typeof referenceFiles>[0] = {}): Promise<string[]> {
  const { importReference } = await import('#cms/adapters/reference/import-reference.ts')
  const steps = await importReference(hub.payload, await contentOf(referenceFiles(changes)))
  return steps
    .filter(({ action }) => action !== 'unchanged')
    .map(({ action, document }) => `${action} ${document.collection}/${document.id}`)
}

it('the reference content goes live whole, a second import changes nothing, and editors’ work stays', async () => {
  expect(await imported()).toEqual([
    'create helplines/childline',
    'create claims/sleep',
    'create topics/bullying',
    'create documents/report',
    'create events/forum',
    'create articles/launch',
    'create articles/other',
    'create articles/safe',
    'create pages/about',
    'create lists/practitioners',
    'create lists/members',
    'create bulletins/first-issue',
  ])
  expect(await imported()).toEqual([])

  const report = await hub.payload.findByID({ collection: 'documents', id: 'report', depth: 0 })
  expect(report).toMatchObject({ _status: 'published', type: 'annual-report', chapters: [{ slug: 'people' }, { slug: 'money' }] })
  const forum = await hub.payload.findByID({ collection: 'events', id: 'forum', depth: 0 })
  expect(forum).toMatchObject({
    _status: 'published',
    takesQuestions: true,
    questionsCloseAt: '2027-01-15T12:00:00.000Z',
    answered: [{ question: 'What is new?' }],
    sessions: [{ startsAt: '2027-01-20T09:30:00.000Z' }, { startsAt: '2027-06-20T08:30:00.000Z' }],
  })
  const topic = await hub.payload.findByID({ collection: 'topics', id: 'bullying', depth: 0 })
  expect(topic).toMatchObject({ words: 'left out\ngroup chat' })

  const renamed = (text: string) => text.replace('title: A report', 'title: The report').replace('title: A forum', 'title: The forum')
  await hub.payload.update({ collection: 'events', id: 'forum', data: { title: 'Ours', _status: 'published' }, depth: 0 })
  expect(await imported({ 'documents/report.md': renamed, 'events/forum.md': renamed })).toEqual([
    'update documents/report',
    'kept events/forum',
  ])
  expect((await hub.payload.findByID({ collection: 'documents', id: 'report', depth: 0 })).title).toBe('The report')
  expect((await hub.payload.findByID({ collection: 'events', id: 'forum', depth: 0 })).title).toBe('Ours')
})

it('lists and bulletins come ready to send, and stay as editors make them', async () => {
  await imported()
  expect(await hub.payload.findByID({ collection: 'lists', id: 'members', depth: 0 })).toMatchObject({
    slug: 'members',
    joining: 'invitation',
    isOpen: true,
    isPublic: false,
  })
  const stored = await hub.payload.findByID({ collection: 'bulletins', id: 'first-issue', depth: 0 })
  const { readBulletin } = await import('#cms/domain/bulletin/read-bulletin.ts')
  expect(readBulletin(stored as unknown as Record<string, unknown>)).toMatchObject({
    ok: true,
    value: {
      editions: [
        { key: 'practitioners', introduction: [{}] },
        { key: 'members', segment: { sectors: ['health'] } },
      ],
      sections: [
        { items: [{ kind: 'article', document: 'safe' }, { onlyFor: ['practitioners'] }, {}] },
        { items: [{ kind: 'news', isPaid: true }] },
      ],
    },
  })

  const file = 'bulletins/first-issue.yaml'
  const newer = {
    [file]: (text: string) => text.replace('title: First issue', 'title: The first issue'),
    'lists.yaml': (text: string) => text.replace('For members.', 'For all members.'),
  }
  const ofOurs = async (changes?: Parameters<typeof imported>[0]) =>
    (await imported(changes)).filter((step) => / (lists|bulletins)\//.test(step))
  expect(await ofOurs(newer)).toEqual(['update lists/members', 'update bulletins/first-issue'])
  const sections = [{ title: 'Ours', items: [{ blockType: 'article' as const, document: 'safe' }] }]
  await hub.payload.update({ collection: 'bulletins', id: 'first-issue', data: { sections }, depth: 0 })
  await hub.payload.update({ collection: 'lists', id: 'members', data: { isOpen: false }, depth: 0 })
  expect(await ofOurs()).toEqual(['kept lists/members', 'kept bulletins/first-issue'])
  await hub.payload.update({ collection: 'bulletins', id: 'first-issue', data: { deletedAt: new Date().toISOString() }, depth: 0 })
  expect(await ofOurs()).toEqual(['kept lists/members', 'kept bulletins/first-issue'])
})

it('what an editor has deleted does not come back', async () => {
  await imported()
  await hub.payload.delete({ collection: 'bulletins', id: 'first-issue', trash: true, depth: 0 })
  await hub.payload.delete({ collection: 'lists', id: 'members', depth: 0 })
  const gone = (await imported()).filter((step) => /\/(members|first-issue)$/.test(step))
  expect(gone).toEqual(['kept lists/members', 'kept bulletins/first-issue'])
  expect((await hub.payload.find({ collection: 'lists', where: { id: { equals: 'members' } } })).totalDocs).toBe(0)
})
