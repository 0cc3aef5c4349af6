import { randomUUID } from 'node:crypto'
import { shortDigest } from '#cms/adapters/release/digest.ts'
import { toLexical } from '#cms/domain/body/to-lexical.ts'
import type { Role } from '#cms/domain/access/roles.ts'
import { provideOfficerTools, type OfficerTools } from '#cms/endpoints/bulletins/tools.ts'
import { prepareSendings } from '#cms/jobs/send-bulletins/prepare-sendings.ts'
import type { BatchOutcome } from '#cms/domain/delivery/outcome.ts'
import type { Message } from '#cms/jobs/send-bulletins/ports.ts'
import { officerToolsOf } from '../../../scripts/hub/officer-tools.ts'
import { contentOf, type Published } from '../content-fixture.ts'
import { aHelpline } from '../content-records.ts'
import { openTestHub, type TestHub } from '../hub.ts'
import type { Answer } from '../hub/answer.ts'
import type { TestPerson } from '../hub/people.ts'
import { addLists, addSubscribers, type TestSubscriber } from '../sending/subscribers.ts'

type Asker = Role | TestPerson | null

/** A hub with two lists, people on them, and the actions on bulletins wired to a sender that only takes notes. */
export interface OfficerHub extends TestHub {
  tools: OfficerTools
  /** Stands still unless set. */
  clock: { now: Date }
  /** What is published; composing reads it at each call. */
  published: Published
  /** Messages of tests, and what the provider says of the next ones. */
  taken: Message[]
  answer: { next: BatchOutcome | null }
  /** A bulletin to both lists, begun and last changed by this person. */
  bulletin(as: TestPerson | Role, values?: object): Promise<string>
  act(id: string, action: string, as: Asker, body?: object): Promise<Answer>
  look(id: string, what: string, as: Asker): Promise<Answer>
  /** Approves what is there, as somebody who has not worked on it; the digest. */
  approve(id: string): Promise<string>
  /** A bulletin that was approved and is going out, and its sending. */
  underWay(): Promise<{ id: string; sending: string }>
  /** Lets the worker do one round of freezing and moving on. */
  round(): Promise<void>
}

const lists = [
  { id: 'practitioners', name: 'Practitioners’ bulletin', slug: 'practitioners' },
  { id: 'schools', name: 'Schools’ bulletin', slug: 'schools' },
]

const both = ['practitioners', 'schools']
/** Three who get it, three who do not. */
const people: TestSubscriber[] = [
  { id: 'ann', lists: both },
  { id: 'ben', lists: ['schools'] },
  { id: 'cleo', lists: ['practitioners'] },
  { id: 'dee', lists: ['schools'], frequency: 'weekly' },
  { id: 'eve', lists: ['practitioners'], state: 'unconfirmed' },
  { id: 'fay', lists: ['practitioners'], subscription: 'ended', address: '=cmd@school.example' },
]

const text = (words: string) => toLexical([{ type: 'paragraph', children: [{ type: 'text', text: words }] }])

/** Values of a bulletin that passes its checks. */
export const aBulletin = (values: object = {}) => ({
  title: 'Bulletin of December',
  slug: `december-${randomUUID().slice(0, 8)}`,
  editions: lists.map(({ id, name }) => ({ list: id, subject: `${name} of December`, preheader: 'A guide to winter.' })),
  sections: [
    {
      title: 'News',
      items: [{ blockType: 'news', title: 'A new guide', body: text('It helps you to see when a child is cold at home.') }],
    },
  ],
  ...values,
})

/** Opens the one such hub of a test file. */
export async function openOfficerHub(): Promise<OfficerHub> {
  const hub = await openTestHub()
  await hub.settings()
  await addLists(hub.payload, lists)
  await addSubscribers(hub.payload, people)
  const clock = { now: new Date('2026-12-01T09:00:00.000Z') }
  const published: Published = { helplines: [aHelpline({ id: 'police', name: 'Police', phone: '999', kind: 'emergency', order: 1 })] }
  const taken: Message[] = []
  const answer: OfficerHub['answer'] = { next: null }
  const tools: OfficerTools = {
    ...officerToolsOf(hub.payload, hub.env, { now: () => clock.now }, () => contentOf(published)),
    digest: shortDigest,
    askLinks: async () => [],
    sender: {
      batchSize: 100,
      send: async (_key, messages) => {
        taken.push(...messages)
        const accepted = messages.map(({ rowId }) => ({ rowId, providerId: `p-${rowId}` }))
        return { outcome: answer.next ?? { kind: 'accepted', accepted, rejected: [] } }
      },
    },
  }
  provideOfficerTools(hub.payload, tools)
  const call = async (method: string, path: string, as: Asker, body?: object) => hub.call(method, `/api/bulletins/${path}`, { as, body })
  const self: OfficerHub = {
    ...hub,
    ...{ tools, clock, published, taken, answer },
    bulletin: async (as, values) => {
      const made = await hub.call('POST', '/api/bulletins', { as, body: aBulletin(values) })
      if (made.status !== 201) throw new Error(JSON.stringify(made.body))
      return made.body.doc.id as string
    },
    act: (id, action, as, body = {}) => call('POST', `${id}/${action}`, as, body),
    look: (id, what, as) => call('GET', `${id}/${what}`, as),
    approve: async (id) => {
      const { digest } = (await self.look(id, 'review', 'admin')).body as { digest: string }
      const approved = await self.act(id, 'approve', 'admin', { digest, reason: 'Nobody else is here this week' })
      if (approved.status !== 200) throw new Error(JSON.stringify(approved.body))
      return digest
    },
    underWay: async () => {
      const id = await self.bulletin('author')
      const sent = await self.act(id, 'send', 'editor', { digest: await self.approve(id) })
      if (sent.status !== 200) throw new Error(JSON.stringify(sent.body))
      await self.round()
      return { id, sending: sent.body.sendingId as string }
    },
    round: () => prepareSendings(tools, 'worker'),
  }
  return self
}
