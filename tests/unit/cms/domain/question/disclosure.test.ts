import { expect, test } from 'vitest'
import { mayBeDisclosure } from '#cms/domain/question/disclosure.ts'

test.each([
  'my stepdad hits me',
  'MY STEPDAD H1TS ME!!',
  'I dont want to be here anymore',
  'Is it okay that my uncle comes into my room at night?',
  'Why does dad hit mum',
  'i am 12 and i cant tell anyone at school. nobody listens. please dont tell my mum',
  'Will there be food? I do not feel safe at home.',
  'There is a baby crying next door every night',
  'A pupil told me her dad hits her mum, what do I do?',
  'My neighbour shouts at her kids all night and I am scared for them',
])('may be a disclosure: %s', (question) => expect(mayBeDisclosure(question)).toBe(true))

test.each([
  'How do we share what a child told us?',
  'When should a school nurse refer to children’s social care?',
  'How do we support parents with drug problems before conference?',
  'What if a child will not speak to the social worker?',
  'Who chairs the meeting when the social worker is away?',
  'Should we tell parents before making a referral?',
  'Will there be a recording of the session? Where do we park?',
  '',
  ' .?!\n\n',
])('is what professionals ask: %j', (question) => expect(mayBeDisclosure(question)).toBe(false))

test('a text far too long to be taken is judged in no time', () => {
  const startedAt = performance.now()
  mayBeDisclosure('he she they me my mum dad hit '.repeat(100_000))
  expect(performance.now() - startedAt).toBeLessThan(2000)
})
