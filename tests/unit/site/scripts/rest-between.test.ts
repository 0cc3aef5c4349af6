import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { restBetween } from '#site/scripts/rest-between.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Who comes first after each stretch of work of so many milliseconds: the page, which has something to do, or the work that goes on. */
async function firstAfter(...stretches: number[]): Promise<string[]> {
  const rest = restBetween()
  const firsts: string[] = []
  for (const milliseconds of stretches) {
    vi.advanceTimersByTime(milliseconds)
    const order: string[] = []
    setTimeout(() => order.push('page'))
    const rested = rest().then(() => order.push('work'))
    await vi.runAllTimersAsync()
    await rested
    firsts.push(order[0]!)
  }
  return firsts
}

test('short work goes on at once', async () => {
  expect(await firstAfter(5)).toEqual(['work'])
})

test('after long work the page gets its turn, and time counts anew', async () => {
  expect(await firstAfter(5, 5, 5)).toEqual(['work', 'page', 'work'])
})
