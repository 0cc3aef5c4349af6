import type { TestHub } from '../hub.ts'
import { valid } from './documents.ts'
import type { TestPerson } from './people.ts'
import type { Snapshot } from './role-table.ts'

/** Collections whose documents go live. */
export type Publishable = 'articles' | 'pages' | 'topics' | 'helplines' | 'claims'

/** The name of the text that readers see first. */
const nameField = { articles: 'title', pages: 'title', topics: 'title', helplines: 'name', claims: 'statement' } as const

/** Documents of a person, and of somebody else, made afresh for one request. */
export interface RoleCase {
  collection: Publishable
  ownDraft: string
  ownLive: string
  othersDraft: string
  othersLive: string
  /** Values of a new document. */
  fresh(values?: object): object
  /** A change of the text. */
  change: object
  /** The id of the oldest version that was live, or was a draft. */
  version(id: string, status: 'published' | 'draft'): Promise<string>
  snapshot(): Promise<Snapshot>
}

/** Prepares the documents of a case. `person` is whose they are; `null` for a case of nobody. */
export async function roleCase(hub: TestHub, collection: Publishable, person: TestPerson | null): Promise<RoleCase> {
  const { payload } = hub
  const slug = collection as 'articles'
  const field = nameField[collection]
  const topics = collection === 'articles' ? { topics: [(await hub.topic()).id] } : {}
  const fresh = (values: object = {}) => ({ ...valid[collection]({ ...topics, ...values } as never) })

  async function make(owner: string | null, status: 'draft' | 'published'): Promise<string> {
    const user = owner === null ? {} : { user: { ...(await payload.findByID({ collection: 'users', id: owner })), collection: 'users' as const } }
    const { id } = await payload.create({ collection: slug, data: fresh({ _status: status }) as never, depth: 0, ...user })
    await payload.update({ collection: slug, id, data: { [field]: `Version two of ${id}`, _status: status }, depth: 0 })
    if (status === 'published') {
      await payload.update({ collection: slug, id, data: { [field]: `Unfinished ${id}` }, draft: true, depth: 0 })
      await payload.update({ collection: slug, id, data: { [field]: `Version three of ${id}`, _status: status }, depth: 0 })
    }
    return id
  }

  const someone = (await hub.shared('editor')).id
  const documents = {
    ownDraft: await make(person?.id ?? null, 'draft'),
    ownLive: await make(person?.id ?? null, 'published'),
    othersDraft: await make(person?.id === someone ? (await hub.shared('admin')).id : someone, 'draft'),
    othersLive: await make(person?.id === someone ? (await hub.shared('admin')).id : someone, 'published'),
  }

  return {
    collection,
    ...documents,
    fresh,
    change: { [field]: 'A change of the text.' },
    version: async (id, status) => {
      const where = { and: [{ parent: { equals: id } }, { 'version._status': { equals: status } }] }
      const { docs } = await payload.findVersions({ collection: slug, where, sort: 'updatedAt', limit: 1, depth: 0 })
      return docs[0]!.id
    },
    snapshot: async () => {
      const options = { collection: slug, depth: 0, pagination: false, trash: true, sort: 'id' } as const
      const rows = (await payload.find(options)).docs
      const drafts = (await payload.find({ ...options, draft: true })).docs
      const seen = (doc: (typeof rows)[number]) => [doc.id, doc._status, doc.deletedAt, (doc as unknown as Record<string, unknown>)[field]]
      const live = rows.filter((doc) => doc._status === 'published' && !doc.deletedAt)
      return { readers: JSON.stringify(live.map(seen)), all: JSON.stringify([rows.map(seen), drafts.map(seen)]) }
    },
  }
}
