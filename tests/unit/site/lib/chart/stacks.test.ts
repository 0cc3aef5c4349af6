import { expect, test } from 'vitest'
import { stacksView } from '#site/lib/chart/stacks.ts'

const series = (name: string, ...figures: (number | null)[]) => ({
  name,
  figures,
  words: figures.map((value) => value?.toString() ?? 'not known'),
})

test('parts follow each other without gap, and the longest bar fills the width', () => {
  const { stacks } = stacksView({ groups: ['2011', '2012'], series: [series('Health', 30, 10), series('Police', 70, 40)] }, 'pounds')
  expect(stacks.map(({ name, parts }) => [name, parts.map(({ x, width, words }) => `${x} ${width} ${words}`)])).toEqual([
    ['2011', ['0% 30% £30', '30% 70% £70']],
    ['2012', ['0% 10% £10', '10% 40% £40']],
  ])
})

test('a part that is not known takes no room and is named all the same', () => {
  const { stacks } = stacksView({ groups: ['2011'], series: [series('A', 5), series('B', null), series('C', 5)] }, 'number')
  expect(stacks[0]!.parts.map(({ name, x, width, words }) => [name, x, width, words])).toEqual([
    ['A', '0%', '50%', '5'],
    ['B', '50%', '0%', 'not known'],
    ['C', '50%', '50%', '5'],
  ])
})

test('parts of a hundred leave open what they do not reach, and may come to a little more by rounding', () => {
  const reach = (...values: number[]) =>
    stacksView({ groups: ['A'], series: values.map((value, place) => series(`${place}`, value)) }, 'percent').stacks[0]!.parts.at(-1)
  expect(reach(30, 30)).toMatchObject({ x: '30%', width: '30%' })
  expect(reach(34, 34, 33)).toMatchObject({ x: '67.33%', width: '32.67%' })
})
