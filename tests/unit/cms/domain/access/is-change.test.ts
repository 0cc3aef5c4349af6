import { expect, test } from 'vitest'
import { isChange } from '#cms/domain/access/is-change.ts'

const instant = '2026-11-23T12:00:00.000Z'

test.each([
  ['what stands there', 'Essex', 'Essex'],
  ['nothing where nothing stands', null, undefined],
  ['an empty text for nothing', '', null],
  ['an unticked box for nothing', false, undefined],
  ['a loaded relationship for its id', { id: 'a', name: 'A' }, 'a'],
  ['the same instant in other words', '2026-11-23T12:00:00Z', instant],
  ['a date for its text', new Date(instant), instant],
  ['a part of a group as it stands', { email: 'a@b.example' }, { email: 'a@b.example', phone: '1' }],
  ['an empty group for none', { email: '', phone: null }, undefined],
  ['no group for an empty one', null, { email: null }],
  ['the same list', ['a', 'b'], ['a', 'b']],
])('%s is no change', (_name, sent, stored) => expect(isChange(sent, stored)).toBe(false))

test.each([
  ['another word', 'Kent', 'Essex'],
  ['a tick', true, false],
  ['a box that is unticked', false, true],
  ['a text that is cleared', '', 'Essex'],
  ['another document', { id: 'b' }, 'a'],
  ['another instant', '2026-11-23T12:00:01.000Z', instant],
  ['a part of a group', { phone: '2' }, { email: 'a@b.example', phone: '1' }],
  ['a part of a group that is cleared', { phone: '' }, { phone: '1' }],
  ['a whole group that is cleared', null, { phone: '1' }],
  ['a shorter list', ['a'], ['a', 'b']],
  ['a list in another order', ['b', 'a'], ['a', 'b']],
])('%s is a change', (_name, sent, stored) => expect(isChange(sent, stored)).toBe(true))
