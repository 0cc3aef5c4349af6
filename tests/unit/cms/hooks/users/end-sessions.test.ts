import { expect, test } from 'vitest'
import { endSessionsOnChangedRole } from '#cms/hooks/users/end-sessions.ts'

type Args = Parameters<typeof endSessionsOnChangedRole>[0]
const person = { id: 'p1', role: 'editor', email: 'ada@example.org' }
const after = (data: object, operation: 'create' | 'update' = 'update', originalDoc: object | undefined = person) =>
  endSessionsOnChangedRole({ data: { sessions: ['s1'], ...data }, operation, originalDoc } as unknown as Args) as unknown as {
    sessions: string[]
  }

test('a changed role or address ends the sessions of the person', () => {
  expect(after({ role: 'author' }).sessions).toEqual([])
  expect(after({ email: 'new@example.org' }).sessions).toEqual([])
  expect(after({ ...person, role: 'admin' }).sessions).toEqual([])
})

test('nothing else does', () => {
  expect(after({ name: 'Ada' }).sessions).toEqual(['s1'])
  expect(after(person).sessions).toEqual(['s1'])
  expect(after({ role: 'admin' }, 'create', undefined).sessions).toEqual(['s1'])
})
