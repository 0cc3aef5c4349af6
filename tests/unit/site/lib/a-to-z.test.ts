import { expect, test } from 'vitest'
import { aToZ } from '#site/lib/a-to-z.ts'
import { aTopic } from '#tests/support/content-records.ts'

const linesOf = (letters: ReturnType<typeof aToZ>) =>
  letters.flatMap(({ letter, entries }) => entries.map(({ topic, words }) => `${letter} ${words === undefined ? topic.title : `${words} > ${topic.title}`}`)) // prettier-ignore

const exploitation = aTopic({
  id: 'e',
  title: 'Exploitation',
  words: ['nudes', 'Nudes online', 'my ex shared my pictures', 'county lines', '999'],
})
const bullying = aTopic({
  id: 'b',
  title: 'Bullying',
  words: ['bullying', 'bulling', 'left out', 'I hate school', 'how do I tell', 'Émile’s law'],
})

test('topics stand under their letter, and the words that people use lead to them', () => {
  expect(linesOf(aToZ([exploitation, bullying]))).toEqual([
    '# 999 > Exploitation',
    'B Bullying',
    'C County lines > Exploitation',
    'E Émile’s law > Bullying',
    'E Exploitation',
    'L Left out > Bullying',
    'N Nudes > Exploitation',
    'N Nudes online > Exploitation',
  ])
})

test('sentences, misspellings and repetitions of the title are left to search', () => {
  const lines = linesOf(aToZ([exploitation, bullying])).join('\n')
  for (const unwanted of ['Bulling ', 'I hate', 'How do', 'shared my', 'Bullying > ']) expect(lines).not.toContain(unwanted)
})

test('no topics, no letters', () => {
  expect(aToZ([])).toEqual([])
})
