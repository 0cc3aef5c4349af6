import type { Access, FieldAccess } from 'payload'
import { isAdmin, mayPublish, mayWrite, type Person } from '#cms/domain/access/roles.ts'
import { personOf } from './person.ts'

const allow =
  (rule: (person: Person | null) => boolean): Access =>
  ({ req }) =>
    rule(personOf(req))

/** Nobody, by any route of Payload: only the hub's own code writes these. */
export const nobody: Access = () => false

/** Administrators. */
export const admins = allow(isAdmin)

/** Whoever may put content live: administrators and editors. */
export const publishers = allow(mayPublish)

/** Whoever writes content: administrators, editors and authors. */
export const writers = allow(mayWrite)

/** A field that only administrators change. */
export const adminsOnlyField: FieldAccess = ({ req }) => isAdmin(personOf(req))

/** A field that only publishers change. */
export const publishersOnlyField: FieldAccess = ({ req }) => mayPublish(personOf(req))

/** A field that only the hub itself writes. */
export const systemField: FieldAccess = () => false
