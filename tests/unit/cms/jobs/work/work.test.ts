import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { work, type Chore, type Worker } from '#cms/jobs/work/work.ts'

const reports: string[] = []
const report = (name: string, error: unknown) => void reports.push(`${name}: ${String(error)}`)
let worker: Worker | undefined

beforeEach(() => {
  vi.useFakeTimers()
  reports.length = 0
})
afterEach(async () => {
  await worker?.stop()
  worker = undefined
  vi.useRealTimers()
})

/** A chore whose runs end when the test says so. */
function slowChore(name: string, every = 1000) {
  const waiting: (() => void)[] = []
  let runs = 0
  let together = 0
  let most = 0
  const chore: Chore = {
    name,
    every,
    run: async () => {
      runs += 1
      together += 1
      most = Math.max(most, together)
      await new Promise<void>((resolve) => waiting.push(resolve))
      together -= 1
    },
  }
  const finish = async () => {
    waiting.shift()?.()
    await vi.advanceTimersByTimeAsync(0)
  }
  return { chore, finish, runs: () => runs, most: () => most, running: () => together }
}

const quick = (name: string, run: () => void, every = 1000): Chore => ({ name, every, run: () => Promise.resolve(run()) })

describe('rounds', () => {
  test('start at once and again after the pause', async () => {
    let runs = 0
    worker = work([quick('a', () => (runs += 1))], report)
    expect(runs).toBe(1)
    await vi.advanceTimersByTimeAsync(999)
    expect(runs).toBe(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(runs).toBe(2)
    await vi.advanceTimersByTimeAsync(3000)
    expect(runs).toBe(5)
  })

  test('the pause is counted from the end of a run, so runs never pile up', async () => {
    const { chore, finish, runs, most } = slowChore('a')
    worker = work([chore], report)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(runs()).toBe(1)
    await finish()
    await vi.advanceTimersByTimeAsync(999)
    expect(runs()).toBe(1)
    await vi.advanceTimersByTimeAsync(1)
    expect([runs(), most()]).toEqual([2, 1])
    await finish()
  })

  test('of one chore do not wait for those of another', async () => {
    const slow = slowChore('slow')
    let runs = 0
    worker = work([slow.chore, quick('quick', () => (runs += 1), 100)], report)
    await vi.advanceTimersByTimeAsync(1000)
    expect([slow.runs(), runs]).toEqual([1, 11])
    await slow.finish()
  })

  test('go on after a run that fails, which is reported', async () => {
    let runs = 0
    const fail = () => {
      runs += 1
      throw new Error(`No ${runs}`)
    }
    const thrown: Chore = { name: 'thrown', every: 1000, run: fail }
    const rejected: Chore = { name: 'rejected', every: 1000, run: () => Promise.reject(new Error('later')) }
    worker = work([thrown, rejected], report)
    await vi.advanceTimersByTimeAsync(1000)
    expect(reports).toEqual(['thrown: Error: No 1', 'rejected: Error: later', 'thrown: Error: No 2', 'rejected: Error: later'])
  })
})

describe('waking', () => {
  test('runs a chore at once, and its next round is a pause later', async () => {
    let runs = 0
    worker = work([quick('a', () => (runs += 1))], report)
    await vi.advanceTimersByTimeAsync(900)
    worker.wake('a')
    expect(runs).toBe(2)
    await vi.advanceTimersByTimeAsync(999)
    expect(runs).toBe(2)
    await vi.advanceTimersByTimeAsync(1)
    expect(runs).toBe(3)
  })

  test('during a run is one more run right after it, however often', async () => {
    const { chore, finish, runs, most } = slowChore('a')
    worker = work([chore], report)
    for (let count = 0; count < 5; count += 1) worker.wake('a')
    expect(runs()).toBe(1)
    await finish()
    expect(runs()).toBe(2)
    await finish()
    expect([runs(), most()]).toEqual([2, 1])
    await vi.advanceTimersByTimeAsync(1000)
    expect(runs()).toBe(3)
    await finish()
  })

  test('an unknown chore is nothing', () => {
    worker = work([], report)
    expect(() => worker?.wake('nobody')).not.toThrow()
  })
})

describe('stopping', () => {
  test('waits for the run that is under way', async () => {
    const { chore, finish, running } = slowChore('a')
    const own = work([chore], report)
    let isStopped = false
    const stopped = own.stop().then(() => (isStopped = true))
    await vi.advanceTimersByTimeAsync(5000)
    expect([isStopped, running()]).toEqual([false, 1])
    await finish()
    await stopped
    expect([isStopped, running()]).toEqual([true, 0])
  })

  test('ends all rounds; nobody can wake them', async () => {
    const { chore, finish, runs } = slowChore('a')
    const own = work([chore], report)
    own.wake('a')
    const stopped = own.stop()
    await finish()
    await stopped
    own.wake('a')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(runs()).toBe(1)
    expect(vi.getTimerCount()).toBe(0)
  })
})
