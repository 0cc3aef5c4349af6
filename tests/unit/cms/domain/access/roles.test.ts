import { expect, test } from 'vitest'
import { isAdmin, mayPublish, mayWrite, roleNames, roles, type Person, type Role } from '#cms/domain/access/roles.ts'

const allowed = (rule: (person: Person | null) => boolean) => roles.filter((role) => rule({ id: 'p1', role }))

test('each right belongs to the roles that the design names', () => {
  expect(allowed(isAdmin)).toEqual(['admin'])
  expect(allowed(mayPublish)).toEqual(['admin', 'editor'])
  expect(allowed(mayWrite)).toEqual(['admin', 'editor', 'author'])
})

test('nobody and unknown roles may do nothing', () => {
  for (const rule of [isAdmin, mayPublish, mayWrite]) {
    expect([null, undefined].map((person) => rule(person))).toEqual([false, false])
    for (const role of ['', 'Admin', 'owner', 'constructor']) expect(rule({ id: 'p1', role: role as Role })).toBe(false)
  }
})

test('every role has a name of its own', () => {
  expect(Object.keys(roleNames)).toEqual([...roles])
  expect(new Set(Object.values(roleNames)).size).toBe(roles.length)
})
