import type { Access, CollectionConfig } from 'payload'
import { isAdmin, roles } from '#cms/domain/access/roles.ts'
import { personOf } from './person.ts'
import { admins } from './predicates.ts'

/** Administrators reach everybody, others themselves. */
const adminsAndSelf: Access = ({ req }) => {
  const person = personOf(req)
  if (!person) return false
  return isAdmin(person) || { id: { equals: person.id } }
}

/** Who reaches accounts; unlocking one is an administrator's act (Payload's own default lets any user do it). */
export const usersAccess = {
  admin: ({ req }) => {
    const person = personOf(req)
    return person !== null && roles.includes(person.role)
  },
  create: admins,
  read: adminsAndSelf,
  update: adminsAndSelf,
  delete: admins,
  unlock: admins,
} satisfies CollectionConfig['access']
