import { expect, test } from 'vitest'
import { theSettings } from '#tests/support/content-records.ts'
import { fakeRenderer } from '#tests/support/fake-renderer.ts'
import { fakeStore } from '#tests/support/fake-store.ts'
import { memoryReleases } from '#tests/support/memory-releases.ts'
import { aPublisher, clockAt, published } from '#tests/support/publisher-kit.ts'
import { randomEdit } from '#tests/support/random-content.ts'
import { randomFrom } from '#tests/support/random.ts'
import { rounds } from '#tests/support/rounds.ts'

const repeats = rounds(60, 1000)

test('after any edits and any passing of time the site is what a full render makes of the same content', async () => {
  const firstSeed = Math.floor(Math.random() * 1e9)
  for (let seed = firstSeed; seed < firstSeed + repeats; seed++) await compare(seed)
}, 600_000)

async function compare(seed: number): Promise<void> {
  const random = randomFrom(seed)
  const clock = clockAt('2026-03-01T00:00:00.000Z')
  const store = fakeStore([published('settings', theSettings())])
  for (let count = random.between(0, 60); count > 0; count--) edit()
  const [renderer, releases] = [fakeRenderer(), memoryReleases()]
  let publisher = aPublisher({ store, renderer, releases, clock })
  await publisher.start()

  for (let step = 0; step < 25; step++) {
    for (let count = random.between(0, 4); count > 0; count--) edit()
    if (random.chance(0.3)) clock.set(new Date(Date.UTC(2026, random.between(0, 11), random.between(1, 28))).toISOString())
    const restart = async () => {
      publisher = aPublisher({ store, renderer, releases, clock })
      await publisher.start()
    }
    await random.pick([publisher.publishChanges, publisher.publishChanges, publisher.reconcile, publisher.renderAll, restart])()
    await publisher.tick()
  }
  await publisher.reconcile()

  const whole = memoryReleases()
  await aPublisher({ store, renderer: fakeRenderer(), releases: whole, clock }).start()
  expect(sorted(releases.contents()), `seed ${seed}`).toEqual(sorted(whole.contents()))

  function edit(): void {
    const change = randomEdit(random)
    if (change.do === 'put') store.put(change.document, { hint: random.chance(0.8) })
    else store.remove(change.name, { hint: random.chance(0.8) })
  }
}

function sorted(contents: Map<string, string>): [string, string][] {
  return [...contents].sort(([a], [b]) => (a < b ? -1 : 1))
}
