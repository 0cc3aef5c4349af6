import { expect, test } from 'vitest'
import type { SearchHit, SearchKind } from '#content/schema/search.ts'
import { answerPlan } from '#cms/domain/search/answer-plan.ts'
import type { SearchPlan } from '#cms/domain/search/plan.ts'

const hit = (title: string, kind: SearchKind = 'advice', url = `/articles/${title}/`): SearchHit => ({
  ...{ url, title, kind, readers: '', excerpt: [] },
})
const aPlan = (values: Partial<SearchPlan>): SearchPlan => ({
  ...{ query: 'typed', isWorrying: false, helplines: [], topics: [], words: 'typed', further: [] },
  ...values,
})
const engine = (pages: Record<string, SearchHit[]>) => {
  const asked: string[] = []
  return { asked, find: async (words: string) => (asked.push(words), pages[words] ?? []) }
}

test('another spelling is only used when the typed words find nothing', async () => {
  const correction = { to: 'sleep', words: 'sleep' }
  const nothing = engine({ sleep: [hit('Sleep')] })
  expect(await answerPlan(aPlan({ correction }), nothing.find)).toMatchObject({ hits: [{ title: 'Sleep' }], correction: { isUsed: true } })
  const something = engine({ typed: [hit('Typed')], sleep: [hit('Sleep')] })
  const answer = await answerPlan(aPlan({ correction }), something.find)
  expect(answer).toMatchObject({ hits: [{ title: 'Typed' }], correction: { to: 'sleep', isUsed: false } })
  expect(something.asked).toEqual(['typed'])
})

test('with few pages further searches are carried out, and no page is named twice', async () => {
  const { asked, find } = engine({ typed: [hit('One')], more: [hit('One'), hit('Two')], enough: [hit('Three'), hit('Four')], never: [] })
  const { hits } = await answerPlan(aPlan({ further: ['more', 'enough', 'never'] }), find)
  expect(hits.map(({ title }) => title)).toEqual(['One', 'Two', 'Three', 'Four'])
  expect(asked).toEqual(['typed', 'more', 'enough'])
})

test('a page whose title is what was typed comes first; a topic named above is not named again', async () => {
  const topic = { id: 't', url: '/topics/t/', title: 'T', words: [], helplines: [], isSensitive: false }
  const { find } = engine({ 'safer sleep': [hit('News of sleep'), hit('T', 'topic', '/topics/t/'), hit('Safer sleeping for babies')] })
  const { hits } = await answerPlan(aPlan({ words: 'safer sleep', topics: [topic] }), find)
  expect(hits.map(({ title }) => title)).toEqual(['Safer sleeping for babies', 'News of sleep'])
})

test('on a worrying query advice comes before news, events and documents', async () => {
  const { find } = engine({ typed: [hit('Typed report', 'document'), hit('Typed', 'news'), hit('What to do')] })
  const { hits } = await answerPlan(aPlan({ isWorrying: true }), find)
  expect(hits.map(({ kind }) => kind)).toEqual(['advice', 'document', 'news'])
})

test('nothing typed asks the engine for nothing', async () => {
  const { asked, find } = engine({})
  expect(await answerPlan(aPlan({ query: '', words: '' }), find)).toMatchObject({ hits: [] })
  expect(asked).toEqual([])
})

test('under a cry for help stands advice for young people, then for parents; what is written for work comes last', async () => {
  const read = (title: string, readers: string, kind: SearchKind = 'advice') => ({ ...hit(title, kind), readers })
  const pages = [
    read('Figures', 'professionals', 'document'),
    read('How we work', '', 'page'),
    read('Practice', 'professionals'),
    read('Your child', 'parents and carers'),
    read('Tonight', 'young people'),
  ]
  const { find, asked } = engine({ typed: pages, more: [read('Feelings', 'young people')] })
  const { hits } = await answerPlan(aPlan({ isWorrying: true, further: ['more'] }), find)
  expect(hits.map(({ title }) => title)).toEqual(['Tonight', 'Feelings', 'Your child', 'Practice', 'How we work', 'Figures'])
  expect(asked).toEqual(['typed', 'more'])
})
