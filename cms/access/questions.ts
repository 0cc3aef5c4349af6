import type { Access, CollectionConfig } from 'payload'
import { leadsSafeguarding, mayModerate, mayPublish } from '#cms/domain/access/roles.ts'
import { personOf } from './person.ts'
import { admins, nobody } from './predicates.ts'

/** Safeguarding leads see what may be a disclosure, and nothing else of what readers sent. */
const read: Access = ({ req }) => {
  const person = personOf(req)
  return mayModerate(person) || (leadsSafeguarding(person) && { mayBeDisclosure: { equals: true } })
}

/** Moderators prepare answers; what readers see is in the hands of those who publish. */
const update: Access = ({ req }) => {
  const person = personOf(req)
  if (mayPublish(person)) return true
  return mayModerate(person) && { isPublished: { not_equals: true } }
}

/** Who reaches questions that readers sent: the hub's form alone makes them, and deleting is never the first action. */
export const questionAccess = { create: nobody, read, update, delete: admins } satisfies CollectionConfig['access']
