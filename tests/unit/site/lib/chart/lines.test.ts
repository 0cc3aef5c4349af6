import { expect, test } from 'vitest'
import { linesView } from '#site/lib/chart/lines.ts'

const series = (name: string, ...figures: (number | null)[]) => ({
  name,
  figures,
  words: figures.map((value) => value?.toString() ?? 'not known'),
})
const times = (count: number) => Array.from({ length: count }, (_, place) => `${2000 + place}`)

test('points stand evenly from edge to edge, higher figures higher', () => {
  const { lines, ticks } = linesView({ groups: times(3), series: [series('A', 0, 50, 100)] }, 'number')
  expect(lines[0]!.points).toEqual([
    { x: '0%', y: '15em' },
    { x: '50%', y: '8em' },
    { x: '100%', y: '1em' },
  ])
  expect(lines[0]!.strokes).toHaveLength(2)
  expect(ticks.map(({ words, y }) => `${words} ${y}`)).toEqual(['0 15em', '20 12.2em', '40 9.4em', '60 6.6em', '80 3.8em', '100 1em'])
})

test('a line breaks where nothing is known, and says so', () => {
  const [line] = linesView({ groups: times(4), series: [series('A', 1, null, 3, 4)] }, 'number').lines
  expect(line).toMatchObject({ words: '1, then not known, then 3, then 4' })
  expect(line!.points).toHaveLength(3)
  expect(line!.strokes).toHaveLength(1)
})

test('of a long line the first and last known figures are said with their times', () => {
  const [line] = linesView({ groups: times(6), series: [series('A', null, 2, 3, 4, 5, null)] }, 'pounds').lines
  expect(line!.words).toBe('£2 (2001) to £5 (2004)')
})

test('zero is always on the scale, figures below it too, and equal figures have one', () => {
  const words = (...figures: number[]) =>
    linesView({ groups: times(2), series: [series('A', ...figures)] }, 'number').ticks.map((tick) => tick.words)
  expect(words(90, 100)[0]).toBe('0')
  expect(words(-50, 50)).toEqual(expect.arrayContaining(['−40', '0', '40']))
  expect(words(0, 0)).toContain('0')
})

test('labels that would run into each other are left out: more of them on a phone, and those of a phone are among those of a desk', () => {
  const { labels } = linesView({ groups: times(24), series: [series('A', ...times(24).map(Number))] }, 'number')
  const narrow = labels.filter(({ isForWideOnly }) => !isForWideOnly)
  expect(narrow.length).toBeGreaterThan(1)
  expect(narrow.length).toBeLessThan(labels.length)
  expect(labels.length).toBeLessThan(12)
  expect(labels[0]).toMatchObject({ words: '2000', x: '0%', anchor: 'start', isForWideOnly: false })
  expect(linesView({ groups: times(3), series: [series('A', 1, 2, 3)] }, 'number').labels.map(({ anchor }) => anchor)).toEqual([
    'start',
    'middle',
    'end',
  ])
})
