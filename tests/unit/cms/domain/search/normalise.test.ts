import { expect, test } from 'vitest'
import { slipsBetween } from '#cms/domain/search/distance.ts'
import { foldWord } from '#cms/domain/search/fold-word.ts'
import { tidyQuery, wordsOf } from '#cms/domain/search/normalise.ts'

test.each([
  ["Don’t, DON`T don't", ['do', 'not', 'do', 'not', 'do', 'not']],
  ['Crèche  café—naïve', ['creche', 'cafe', 'naive']],
  ['su1cide s3lf-h4rm $elf', ['suicide', 'self', 'harm', 'self']],
  ['heeeeelp!!! nooo', ['heelp', 'noo']],
  ['year7 999 covid19', ['year7', '999', 'covid19']],
  ['kms u ok m8?', ['kill', 'myself', 'you', 'ok', 'mate']],
  ['мама', ['мама']],
])('the words of %j', (typed, words) => {
  expect(wordsOf(typed)).toEqual(words)
})

test('a query is shown again without control characters, and no longer than a query is', () => {
  expect(tidyQuery(' a\u0000\n\tb\u202e c ')).toBe('a b c')
  expect([...tidyQuery('😀'.repeat(500))]).toHaveLength(200)
  expect(tidyQuery('\ud800x')).toBe('\ufffdx')
})

test.each([
  ['hitting hits hit punched beaten', 'hit'],
  ['abused abuses abusing abusive abuse', 'abuse'],
  ['Mum mummy mother mam'.toLowerCase(), 'mum'],
  ['children child kids', 'child'],
  ['meetings meeting', 'meet'],
])('the forms of one word count as one: %s', (forms, folded) => {
  const words = forms.split(' ').flatMap((form) => wordsOf(form))
  expect(new Set(words.map(foldWord))).toEqual(new Set([folded]))
})

test('slips are counted: left out, added, another letter, two changed round; the next key a little less', () => {
  expect(slipsBetween('sleep', 'slep', 2)).toBe(1)
  expect(slipsBetween('sleep', 'sleeep', 2)).toBe(1)
  expect(slipsBetween('sleep', 'zleep', 2)).toBeLessThan(slipsBetween('sleep', 'pleep', 2))
  expect(slipsBetween('sleep', 'selep', 2)).toBeLessThan(1)
  expect(slipsBetween('sleep', 'sweet', 1)).toBe(Infinity)
  expect(slipsBetween('sleep', 'sleep', 0)).toBe(0)
})
