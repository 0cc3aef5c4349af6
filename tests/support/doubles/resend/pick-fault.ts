import { randomFrom } from '#tests/support/random.ts'
import type { Chances, Fault } from './options.ts'

/** Chooses the fault of each call: those that were planned in turn, then by chance, else none. */
export interface FaultPlan {
  next(): Fault | null
  plan(faults: readonly Fault[]): void
  chances(chances: Chances | null): void
}

/** A plan without faults. */
export function faultPlan(): FaultPlan {
  let planned: Fault[] = []
  let byChance: () => Fault | null = () => null
  return {
    next: () => planned.shift() ?? byChance(),
    plan: (faults) => void (planned = [...planned, ...faults]),
    chances: (chances) => {
      if (chances === null) return void (byChance = () => null)
      const random = randomFrom(chances.seed)
      const table: [number | undefined, () => Fault][] = [
        [chances.cutBefore, () => ({ kind: 'cut', when: 'before' })],
        [chances.cutAfter, () => ({ kind: 'cut', when: 'after' })],
        [chances.cutMiddle, () => ({ kind: 'cut', when: 'middle' })],
        [chances.takeAndFail, () => ({ kind: 'take-and-fail', status: 500 })],
        [chances.serverFault, () => ({ kind: 'refuse', status: 503 })],
        [chances.slow, () => ({ kind: 'slow', ms: random.between(1, chances.slowMs ?? 500), when: random.pick(['before', 'after']) })],
      ]
      byChance = () => {
        let rest = random.next()
        for (const [chance = 0, make] of table) {
          if (rest < chance) return make()
          rest -= chance
        }
        return null
      }
    },
  }
}
