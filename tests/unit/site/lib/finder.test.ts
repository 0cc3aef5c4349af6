import { describe, expect, test } from 'vitest'
import { adviceFor, chosen, waysFor, withoutLast, type FinderData, type FinderLine } from '#site/lib/finder.ts'

const line = (id: string, values: Partial<FinderLine> = {}): FinderLine => ({
  id,
  name: id,
  about: 'It helps.',
  hours: 'Always',
  kind: 'national',
  ...values,
})
const lines = [
  line('999', { kind: 'emergency', phone: '999', website: 'https://police.example' }),
  line('council', { kind: 'front-door', phone: '0345 1' }),
  line('at-night', { kind: 'front-door', phone: '0345 2' }),
  line('childline', { phone: '0800 1111', website: 'https://childline.example' }),
  line('shout', { text: '85258', website: 'https://shout.example' }),
  line('samaritans', { phone: '116 123', website: 'https://samaritans.example' }),
  line('forum', { website: 'https://forum.example' }),
]
const data: FinderData = {
  readers: [
    {
      audience: 'young-people',
      topics: [
        { id: 'low', title: 'Feeling low', lines: ['999', 'shout', 'samaritans'], articles: ['a', 'b', 'c', 'd'] },
        { id: 'other', title: 'Something else', lines: [], articles: [] },
      ],
      lines: ['childline', 'samaritans', 'shout', 'council', 'at-night'],
    },
    { audience: 'parents', topics: [{ id: 'other', title: 'Something else', lines: [], articles: [] }], lines: [] },
  ],
  lines: Object.fromEntries(lines.map((one) => [one.id, one])),
  articles: Object.fromEntries(['a', 'b', 'c', 'd'].map((key) => [key, { title: key, path: `/articles/${key}/` }])),
  emergency: ['999'],
}
const [young, parent] = data.readers as [FinderData['readers'][number], FinderData['readers'][number]]
const [low, other] = young.topics as [(typeof young.topics)[number], (typeof young.topics)[number]]
const ids = (way: Parameters<typeof adviceFor>[3], topic = low) => adviceFor(data, young, topic, way).lines.map(({ id }) => id)

describe('who can help', () => {
  test('in danger: the emergency line, then those of the area, and nothing to read first', () => {
    expect(ids('danger')).toEqual(['999', 'council', 'at-night'])
    expect(adviceFor(data, young, low, 'danger').articles).toEqual([])
  })

  test('on the phone: the lines of the subject that have one, then those for the reader, three at most, each once', () => {
    expect(ids('call')).toEqual(['samaritans', 'childline', 'council'])
    expect(ids('call', other)).toEqual(['childline', 'samaritans', 'council'])
  })

  test('by text and online: only lines that answer that way, and the emergency line is not one to chat with', () => {
    expect(ids('text')).toEqual(['shout'])
    expect(ids('online')).toEqual(['shout', 'samaritans', 'childline'])
  })

  test('face to face: those of the area', () => {
    expect(ids('in-person')).toEqual(['council', 'at-night'])
  })

  test('reading first: three articles, and one line to call all the same', () => {
    const advice = adviceFor(data, young, low, 'read')
    expect(advice.articles.map(({ path }) => path)).toEqual(['/articles/a/', '/articles/b/', '/articles/c/'])
    expect(advice.lines.map(({ id }) => id)).toEqual(['samaritans'])
  })

  test('a line that is not published any more is left out', () => {
    const { lines: gone } = adviceFor({ ...data, lines: {} }, young, low, 'call')
    expect(gone).toEqual([])
  })
})

describe('which ways there are', () => {
  test('only those that lead to somebody or something', () => {
    expect(waysFor(data, young, low)).toEqual(['danger', 'call', 'text', 'online', 'in-person', 'read'])
    expect(waysFor(data, young, other)).toEqual(['danger', 'call', 'text', 'online', 'in-person'])
  })

  test('face to face always, even where there is no line at all', () => {
    expect(waysFor({ ...data, emergency: [] }, parent, parent.topics[0]!)).toEqual(['in-person'])
  })
})

test('answers lead to the reader and the subject that they name, unknown ones to nothing', () => {
  expect(chosen(data, { audience: 'young-people', topicId: 'low' })).toEqual({ reader: young, topic: low })
  expect(chosen(data, { audience: 'parents', topicId: 'low' })).toEqual({ reader: parent, topic: undefined })
  expect(chosen(data, {})).toEqual({ reader: undefined, topic: undefined })
})

test('going back takes the last answer away, one at a time', () => {
  const answers = { audience: 'parents', topicId: 'low', way: 'call' } as const
  expect(withoutLast(answers)).toEqual({ audience: 'parents', topicId: 'low' })
  expect(withoutLast(withoutLast(answers))).toEqual({ audience: 'parents' })
  expect(withoutLast(withoutLast(withoutLast(answers)))).toEqual({})
})
