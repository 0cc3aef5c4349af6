/** The five roles of the design, from the most to the least that they may do in the editorial part. */
export const roles = ['admin', 'editor', 'author', 'moderator', 'safeguarding-lead'] as const
export type Role = (typeof roles)[number]

/** What the admin calls each role. */
export const roleNames: Record<Role, string> = {
  admin: 'Administrator',
  editor: 'Editor',
  author: 'Author',
  moderator: 'Moderator',
  'safeguarding-lead': 'Safeguarding lead',
}

/** The signed-in person as rules see them. `isInvited` people have not chosen a password. */
export interface Person {
  id: string
  role: Role
}

const isOneOf =
  (...allowed: readonly Role[]) =>
  (person: Person | null | undefined): boolean =>
    person != null && allowed.includes(person.role)

/** Manages people, the site's identity and exports. */
export const isAdmin = isOneOf('admin')

/** May put editorial content live, take it down, trash it and schedule it. */
export const mayPublish = isOneOf('admin', 'editor')

/** May write editorial drafts. */
export const mayWrite = isOneOf('admin', 'editor', 'author')

/** Looks after disclosures and concerns. */
export const leadsSafeguarding = isOneOf('safeguarding-lead')

/** May look through what readers send in, and prepare it for publication. */
export const mayModerate = isOneOf('admin', 'editor', 'moderator')
