import { describe, expect, test } from 'vitest'
import { createPlanner } from '#cms/domain/search/plan.ts'
import { calmQueries, furtherWorryingQueries, worryingQueries } from '#tests/support/search-queries.ts'
import { searchWords } from '#tests/support/search-words.ts'

const plan = createPlanner(searchWords)
const topicsOf = (query: string) => plan(query).topics.map(({ id }) => id)
const linesOf = (query: string) => plan(query).helplines.map(({ id }) => id)

describe('queries that may be a cry for help', () => {
  test.each([
    ['those that the rules were written for', worryingQueries],
    ['those in other people’s words', furtherWorryingQueries],
  ])('are heard, 97 of 100 and more: %s', (_name, queries) => {
    const missed = queries.filter((query) => plan(query).helplines.length === 0)
    expect(missed.length / queries.length, missed.join('\n')).toBeLessThanOrEqual(0.03)
  })

  test('are heard without a word of the topics of a site', () => {
    const bare = createPlanner({ ...searchWords, topics: [] })
    const queries = [...worryingQueries, ...furtherWorryingQueries]
    const missed = queries.filter((query) => bare(query).helplines.length === 0)
    expect(missed.length / queries.length, missed.join('\n')).toBeLessThanOrEqual(0.03)
  })

  test('are seldom heard where there is none', () => {
    const alarms = calmQueries.filter((query) => plan(query).helplines.length > 0)
    console.log(`False alarms, ${alarms.length} of ${calmQueries.length}: ${alarms.join(', ')}`)
    expect(alarms.length / calmQueries.length, alarms.join('\n')).toBeLessThanOrEqual(0.08)
  })

  test('always come with a line that a young person can ring', () => {
    const young = new Set(
      searchWords.helplines.filter((line) => line.audiences.includes('young-people') && line.kind === 'national').map(({ id }) => id),
    )
    const without = [...worryingQueries, ...furtherWorryingQueries]
      .filter((query) => plan(query).isWorrying)
      .filter((query) => !linesOf(query).some((id) => young.has(id)) || linesOf(query).length > 5)
    expect(without).toEqual([])
  })

  test('put the emergency line first when somebody is in danger now or may end their life', () => {
    for (const query of ['he has a knife', 'i am in danger', 'i want to kill myself tonight', 'kms', 'i took an overdose'])
      expect(linesOf(query)[0], query).toBe('emergency-999')
  })

  test('that may only begin with somebody speaking of themselves get a line or two, without alarm', () => {
    expect(plan('my hamster is called bob')).toMatchObject({ isWorrying: false, helplines: [{ id: 'childline' }, {}] })
    expect(plan('how do i get my certificate').helplines).toEqual([])
  })

  test('put the front door near the top when an adult worries about a child', () => {
    expect(linesOf('i am worried about my neighbours children')[0]).toBe('essex-front-door')
  })

  test('get general lines on a site that has no topics', () => {
    const bare = createPlanner({ ...searchWords, topics: [] })
    expect(bare('my dad hits me').helplines.map(({ id }) => id)).toContain('childline')
  })
})

describe('what people call things', () => {
  test.each([
    ['my dad hits my mum', 'domestic-abuse'],
    ['my step dad keeps hitting my mum', 'domestic-abuse'],
    ['daddy was punching mummy', 'domestic-abuse'],
    ['nudes', 'exploitation'],
    ['i sent a nude', 'exploitation'],
    ['sun burn', 'sun-and-summer'],
    ['sucide', 'feelings-and-self-harm'],
    ['kms', 'feelings-and-self-harm'],
    ['i am getting bullyed', 'bullying'],
    ['safer sleep', 'safer-sleep'],
    ['i look after my mum', 'young-carers'],
  ])('leads to the topic: %s', (query, topic) => {
    expect(topicsOf(query)[0]).toBe(topic)
  })

  test('names a help line by its name, without raising an alarm', () => {
    expect(plan('lullaby trust')).toMatchObject({ isWorrying: false })
    expect(linesOf('lullaby trust')).toEqual(['lullaby-trust-information', 'lullaby-trust-bereavement'])
    expect(linesOf('samaritans')[0]).toBe('samaritans')
  })
})

describe('spelling', () => {
  test.each([
    ['safer slep for babies', 'safer sleep for babies'],
    ['domestik vilence', 'domestic violence'],
    ['exploitaton', 'exploitation'],
    ['suicde', 'suicide'],
  ])('is mended and said: %s', (typed, mended) => {
    expect(plan(typed).correction?.to).toBe(mended)
  })

  test('never turns a right word into a worrying one', () => {
    const neighbours =
      'rating strange groove broom dancer hanger farm charm warm chose chore brown crown treat throat breeding shared lovely bills hills heating boating milling filling nodes rates taping racing fully'
    for (const word of neighbours.split(' ')) expect(plan(word), word).toMatchObject({ isWorrying: false, correction: undefined })
  })

  test('leaves names of places and short words alone', () => {
    for (const query of ['harlow', 'jaywick', 'wifi', 'esafety', 'clacton on sea', 'cot'])
      expect(plan(query).correction, query).toBeUndefined()
  })
})

describe('whatever is typed', () => {
  test.each(['', ' ', '?', '😀😀', '\u0000\u200b', '"""', '<>', '…'])('answers %j with nothing to look for', (typed) => {
    expect(plan(typed)).toMatchObject({ isWorrying: false, words: '', further: [] })
  })

  test('takes one letter, a letter of five hundred signs and a script as words', () => {
    expect(plan('x').words).toBe('x')
    const long = plan('help me '.repeat(100))
    expect(long.isWorrying).toBe(true)
    expect(long.query.length).toBeLessThanOrEqual(200)
    expect(plan('<script>alert(1)</script>').words).toBe('script alert 1')
  })

  test('is planned in no time, however it is made', () => {
    const started = performance.now()
    for (const nasty of ['a'.repeat(500), 'aaaa '.repeat(100), 'kill '.repeat(100), 'my dad '.repeat(70), '*'.repeat(500)]) plan(nasty)
    expect(performance.now() - started).toBeLessThan(500)
  })
})
