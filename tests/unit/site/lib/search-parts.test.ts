import { expect, test } from 'vitest'
import type { SearchAnswer } from '#content/schema/search.ts'
import { partsHtml } from '#site/lib/element-tree.ts'
import { answerParts, countInWords } from '#site/lib/search-parts.ts'
import { readHtml } from '#tests/support/read-html.ts'

const nasty = '"><img src=x onerror=alert(1)>&amp;\''
const anAnswer = (values: Partial<SearchAnswer> = {}): SearchAnswer => ({
  ...{ query: 'cot', isWorrying: false, helplines: [], topics: [], hits: [] },
  ...values,
})
const aHit = (values = {}) => ({ url: '/articles/a/', title: 'A', kind: 'advice' as const, readers: '', excerpt: [], ...values })
const elementsOf = (answer: SearchAnswer) => readHtml(partsHtml(answerParts(answer)))

test('whatever was typed or written stays text and inside its attribute', () => {
  const answer = anAnswer({
    query: nasty,
    correction: { to: nasty, isUsed: false },
    topics: [{ id: 't', url: '/topics/t/', title: nasty, words: [], helplines: [], isSensitive: false }],
    hits: [aHit({ title: nasty, readers: nasty, excerpt: [{ text: nasty, isMatch: true }] })],
  })
  const elements = elementsOf(answer)
  expect(elements.filter(({ name }) => name === 'img')).toEqual([])
  expect(elements.find(({ name }) => name === 'mark')?.text).toBe(nasty)
  expect(elements.find(({ name }) => name === 'input')?.attributes.value).toBe(nasty)
  expect(countInWords(answer)).toContain(nasty)
})

test('help lines stand before everything else, as numbers to ring and to text', () => {
  const helpline = { id: 's', name: 'Shout', phone: '116 123', text: '85258', website: 'https://giveusashout.org', kind: 'national' as const, audiences: [] } // prettier-ignore
  const elements = elementsOf(anAnswer({ isWorrying: true, helplines: [helpline], hits: [aHit()] }))
  expect(elements[0]?.attributes.class).toBe('help search-help')
  const links = elements.filter(({ name }) => name === 'a').map(({ attributes }) => attributes.href)
  expect(links).toEqual(['tel:116123', 'sms:85258', 'https://giveusashout.org', '/worried-about-a-child/', '/articles/a/'])
})

test.each([
  [{ query: '' }, 'Type what you are looking for.'],
  [{}, 'No pages for “cot”.'],
  [{ hits: [aHit()] }, 'One page for “cot”.'],
  [{ hits: [aHit(), aHit()], correction: { to: 'cots', isUsed: true } }, '2 pages for “cots”.'],
])('the count is said in words', (values, words) => {
  expect(countInWords(anAnswer(values))).toBe(words)
})

test('another spelling is offered as a form that posts, and said when it was used', () => {
  const offered = elementsOf(anAnswer({ correction: { to: 'sleep', isUsed: false } }))
  expect(offered.find(({ name }) => name === 'form')?.attributes).toMatchObject({ method: 'post', action: '/search/' })
  const used = elementsOf(anAnswer({ query: 'slep', correction: { to: 'sleep', isUsed: true } }))
  expect(used.find(({ name }) => name === 'p')?.text).toBe('Showing results for sleep instead of “slep”.')
  expect(used.filter(({ name }) => name === 'button')).toEqual([])
})
