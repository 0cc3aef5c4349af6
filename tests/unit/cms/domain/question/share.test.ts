import { describe, expect, test } from 'vitest'
import { shareOfNetwork } from '#cms/domain/question/share.ts'

/** Sends as much as so many networks can, one after another, and answers how many questions of theirs were taken. */
function flood(networks: number): number {
  let arrived = 0
  for (let network = 0; network < networks; network += 1) for (let sent = 0; sent < shareOfNetwork(arrived); sent += 1) arrived += 1
  return arrived
}

describe('the share of a network', () => {
  test('lets a whole office ask while few do', () => expect(shareOfNetwork(0)).toBeGreaterThanOrEqual(50))

  test('never grows as more arrives, and ends in nothing, so that a day is bounded', () => {
    const shares = Array.from({ length: 3000 }, (_, arrived) => shareOfNetwork(arrived))
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
    expect(shares.at(-1)).toBe(0)
  })

  test('leaves room for whoever has not asked yet, after a flood from seventeen networks and from five hundred', () => {
    for (const networks of [17, 500]) expect(shareOfNetwork(flood(networks)), `${networks} networks`).toBeGreaterThan(0)
  })

  test('keeps a flood from any number of networks to a few thousand a day', () => expect(flood(100_000)).toBeLessThan(2100))
})
