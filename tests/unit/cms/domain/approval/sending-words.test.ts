import { expect, test } from 'vitest'
import { afterState } from '#cms/domain/approval/sending-words.ts'

test('says the word for a state once, also where the sentence begins with it', () => {
  expect(afterState('Paused', 'Paused by Bea: a wrong date.')).toBe('by Bea: a wrong date.')
  expect(afterState('Paused', 'It stands still.')).toBe('It stands still.')
  expect(afterState('Sent', 'Sentences are too long.')).toBe('Sentences are too long.')
})
