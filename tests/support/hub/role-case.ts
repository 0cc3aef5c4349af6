import type { TestHub } from '../hub.ts'
import { valid } from './documents.ts'
import type { TestPerson } from './people.ts'
import type { Snapshot } from './role-table.ts'

/** Collections whose documents go live. */
export type Publishable = 'articles' | 'pages' | 'events' | 'documents' | 'topics' | 'helplines' | 'claims'

/** A document that a request is about: the asker's own or somebody else's, a draft or live; with a history of versions where one is restored. */
export type Target = `${'own' | 'others'} ${'draft' | 'live'}${'' | ' with history'}`

/** The field that readers see first. */
const nameField = {
  articles: 'title',
  pages: 'title',
  events: 'title',
  documents: 'title',
  topics: 'title',
  helplines: 'name',
  claims: 'statement',
} as const

let count = 0

/** Documents of one collection to try requests on. */
export interface RoleCases {
  /** Makes a document. `asker` is whose own it is. */
  make(target: Target, asker: TestPerson | null): Promise<string>
  /** Values of a new document. */
  fresh(values?: object): object
  /** A change of the text that no other document has. */
  change(): object
  /** The id of the oldest version that was live, or was a draft. */
  version(id: string, status: 'published' | 'draft'): Promise<string>
  snapshot(): Promise<Snapshot>
  /** Takes away what earlier lines made, so that a snapshot stays small. */
  clear(): Promise<void>
}

/** Prepares a collection for the table of roles. */
export async function roleCases(hub: TestHub, collection: Publishable): Promise<RoleCases> {
  const { payload } = hub
  const slug = collection as 'articles'
  const field = nameField[collection]
  const topics = collection === 'articles' ? { topics: [(await hub.topic()).id] } : {}
  const fresh = (values: object = {}) => ({ ...valid[collection]({ ...topics, ...values } as never) })
  const { docs: first } = await payload.find({ collection: slug, depth: 0, pagination: false, trash: true, select: {} })
  const firstIds = first.map(({ id }) => id)
  const change = () => ({ [field]: `A change of the text ${(count += 1)}` })

  return {
    fresh,
    change,
    make: async (target, asker) => {
      const [whose, status, history] = target.split(' ')
      const admin = await hub.shared('admin')
      const other = asker?.id === admin.id ? await hub.shared('editor') : admin
      const owner = whose === 'own' && asker ? asker : other
      const user = { ...(await payload.findByID({ collection: 'users', id: owner.id })), collection: 'users' as const }
      const _status = status === 'live' ? ('published' as const) : ('draft' as const)
      const { id } = await payload.create({ collection: slug, data: fresh({ _status }) as never, depth: 0, user })
      if (history) {
        await payload.update({ collection: slug, id, data: change(), draft: true, depth: 0 })
        await payload.update({ collection: slug, id, data: { ...change(), _status }, depth: 0 })
      }
      return id
    },
    version: async (id, status) => {
      const { docs } = await payload.findVersions({
        collection: slug,
        where: { parent: { equals: id } },
        sort: 'updatedAt',
        limit: 10,
        depth: 0,
      })
      return docs.find(({ version }) => version._status === status)!.id
    },
    clear: async () => {
      await payload.db.deleteVersions({ collection: slug, where: { parent: { not_in: firstIds } } })
      await payload.db.deleteMany({ collection: slug, where: { id: { not_in: firstIds } } })
    },
    snapshot: async () => {
      const options = {
        collection: slug,
        depth: 0,
        pagination: false,
        trash: true,
        sort: 'id',
        select: { [field]: true, deletedAt: true, _status: true },
      } as const
      const rows = (await payload.find(options)).docs
      const drafts = (await payload.find({ ...options, draft: true })).docs
      const live = rows.filter((doc) => doc._status === 'published' && !doc.deletedAt)
      return { readers: JSON.stringify(live), all: JSON.stringify([rows, drafts]) }
    },
  }
}
