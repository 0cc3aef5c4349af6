import type { CollectionConfig } from 'payload'
import { adminsOnlyField } from '#cms/access/predicates.ts'
import { usersAccess } from '#cms/access/users.ts'
import { isAdmin, roleNames, roles } from '#cms/domain/access/roles.ts'
import { personOf } from '#cms/access/person.ts'
import { auditChange, auditRemoval } from '#cms/hooks/audit.ts'
import { refuseFalseDates } from '#cms/hooks/dates/refuse-false-dates.ts'
import { confirmOwnChange } from '#cms/hooks/users/confirm-own-change.ts'
import { endSessionsOnChangedRole } from '#cms/hooks/users/end-sessions.ts'
import { evenOutSignIn, sameRefusal } from '#cms/hooks/users/even-out-sign-in.ts'
import { invite, prepareInvitation } from '#cms/hooks/users/invite.ts'
import { keepAnAdministrator } from '#cms/hooks/users/keep-an-administrator.ts'
import { keepSetUpLink } from '#cms/hooks/users/keep-set-up-link.ts'
import { refuseWeakPassword } from '#cms/hooks/users/refuse-weak-password.ts'
import { closedFirstRegister } from '#cms/endpoints/first-register.ts'
import { guarded } from '#cms/fields/guarded.ts'
import { idField } from '#cms/fields/id.ts'
import { usersAuth } from './users-auth.ts'

/** The people who work in the CMS. A new one is invited by mail and chooses a password by the link in it. */
export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: 'Person', plural: 'People' },
  access: usersAccess,
  auth: usersAuth,
  endpoints: [closedFirstRegister],
  admin: {
    group: 'People',
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role'],
    description: 'Who works in the CMS. Add a person with name, address and role: they get a mail with a link to choose a password.',
    hidden: ({ user }) => !isAdmin(user as never),
  },
  hooks: {
    beforeOperation: [refuseWeakPassword, keepAnAdministrator, keepSetUpLink, confirmOwnChange, prepareInvitation, evenOutSignIn],
    beforeValidate: [refuseFalseDates],
    beforeChange: [endSessionsOnChangedRole],
    afterChange: [invite, auditChange],
    afterDelete: [auditRemoval],
    afterError: [sameRefusal],
  },
  fields: [
    idField,
    { name: 'name', type: 'text', required: true, maxLength: 120, saveToJWT: true, admin: { description: 'As colleagues know them.' } },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'author',
      saveToJWT: true,
      options: roles.map((value) => ({ value, label: roleNames[value] })),
      ...guarded(adminsOnlyField, 'Only an administrator changes what somebody may do.', { create: adminsOnlyField }),
      admin: {
        description:
          'Author: writes drafts. Editor: also publishes. Moderator: young people’s contributions. Safeguarding lead: concerns and youth approvals only. Administrator: people and settings.',
      },
    },
    {
      name: 'invitation',
      type: 'ui',
      admin: { components: { Field: '/admin/people/Invitation.tsx#Invitation' }, disableListColumn: true },
    },
    {
      name: 'currentPassword',
      type: 'text',
      label: 'Your password',
      virtual: true,
      admin: {
        components: { Field: '/admin/people/CurrentPassword.tsx#CurrentPassword' },
        disableListColumn: true,
        disableListFilter: true,
        disableBulkEdit: true,
      },
    },
    {
      name: 'password',
      type: 'text',
      label: 'Password',
      virtual: true,
      hidden: true,
      access: {
        create: ({ req, data }) => isAdmin(personOf(req)) && typeof data?.password === 'string' && data.password !== '',
        update: () => true,
      },
    },
  ],
}
