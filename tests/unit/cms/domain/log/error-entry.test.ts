import { expect, test } from 'vitest'
import { errorEntry } from '#cms/domain/log/error-entry.ts'

const databaseError = () => {
  const error = new Error(
    'Failed query: insert into "articles" ("id", "title") values (?, ?)\nparams: a-taken-id,The secret of Canary Jones\nsecond line of it',
  )
  return Object.assign(error, {
    params: ['The secret of Canary Jones'],
    query: 'insert',
    cause: new Error('E11000 dup key: { title: "Canary" }'),
  })
}

test('the values of a database statement stay out of the log, its words and place stay in', () => {
  const entry = errorEntry(databaseError())
  const line = JSON.stringify(entry)
  expect(line).not.toContain('Canary')
  expect(line).not.toContain('second line')
  expect(entry.message).toContain('insert into "articles"')
  expect(entry.stack).toContain('error-entry.test')
  expect(entry.cause?.message).toBe('E11000 dup key')
})

test('what is thrown without being an error is kept as words', () => {
  expect(errorEntry('no words')).toEqual({ type: 'string', message: 'no words' })
})

test('a circle of causes ends', () => {
  const error = new Error('round')
  error.cause = error
  expect(JSON.stringify(errorEntry(error)).match(/"round"/g)).toHaveLength(6)
})
