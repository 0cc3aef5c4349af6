import { randomBytes } from 'node:crypto'
import type { BasePayload } from 'payload'
import { roles, type Role } from '#cms/domain/access/roles.ts'

/** A person of the CMS who is signed in. */
export interface TestPerson {
  id: string
  role: Role
  email: string
  password: string
  /** Goes into the header `Authorization: JWT …`. */
  token: string
}

/** Makes people and signs them in. */
export interface People {
  /** A new person. */
  person(role: Role, values?: { email?: string; name?: string; password?: string }): Promise<TestPerson>
  /** The one person of a role that tests share. */
  shared(role: Role): Promise<TestPerson>
}

/** A password that the hub takes. */
export const goodPassword = 'lantern orchard seven bridges'

/** People of a hub. */
export function peopleOf(payload: BasePayload): People {
  const known = new Map<Role, Promise<TestPerson>>()

  async function person(role: Role, values: { email?: string; name?: string; password?: string } = {}): Promise<TestPerson> {
    const { email = `${role}-${randomBytes(6).toString('hex')}@example.org`, name = `A ${role}`, password = goodPassword } = values
    const user = await payload.create({ collection: 'users', data: { email, name, role, password }, depth: 0 })
    const { token } = await payload.login({ collection: 'users', data: { email, password } })
    return { id: user.id, role, email, password, token: token! }
  }

  return {
    person,
    shared: (role) => {
      if (!known.has(role)) known.set(role, person(role))
      return known.get(role)!
    },
  }
}

/** Everybody who can ask for something: each role, and nobody. */
export const askers = [...roles, null] as const
