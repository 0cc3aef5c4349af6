import type { Access, CollectionConfig, Where } from 'payload'
import { mayPublish, mayWrite } from '#cms/domain/access/roles.ts'
import { personOf } from './person.ts'
import { publishers, writers } from './predicates.ts'

/** Creating something that is live at once is publishing. */
const create: Access = ({ req, data }) => {
  const person = personOf(req)
  if (mayPublish(person)) return true
  return mayWrite(person) && data?._status !== 'published'
}

/** Authors change what they began themselves and never its place on the site: not its status, not its trash. */
const update: Access = ({ req, data }) => {
  const person = personOf(req)
  if (mayPublish(person)) return true
  if (!person || !mayWrite(person)) return false
  if (data?._status === 'published' || data?.deletedAt) return false
  // The admin asks with the whole document, `deletedAt: null` included; what is in the trash is out of reach, so nothing comes out of it.
  const ownOutsideTrash: Where[] = [{ author: { equals: person.id } }, { deletedAt: { exists: false } }]
  return { and: ownOutsideTrash }
}

/** Access of a collection of editorial kind, as the role table of the design says. */
export const editorialAccess = {
  read: writers,
  readVersions: writers,
  create,
  update,
  delete: publishers,
} satisfies CollectionConfig['access']

/** Access of facts that others rely on (help lines, claims, topics) : authors read them only. */
export const factAccess = {
  read: writers,
  readVersions: publishers,
  create: publishers,
  update: publishers,
  delete: publishers,
} satisfies CollectionConfig['access']
