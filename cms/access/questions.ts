import type { Access, CollectionConfig } from 'payload'
import { mayModerate, mayPublish } from '#cms/domain/access/roles.ts'
import { personOf } from './person.ts'
import { admins, moderators, nobody } from './predicates.ts'

/** Moderators prepare answers; what readers see is in the hands of those who publish. */
const update: Access = ({ req }) => {
  const person = personOf(req)
  if (mayPublish(person)) return true
  return mayModerate(person) && { isPublished: { not_equals: true } }
}

/** Who reaches questions that readers sent: the hub's form alone makes them, and deleting is never the first action. */
export const questionAccess = { create: nobody, read: moderators, update, delete: admins } satisfies CollectionConfig['access']
