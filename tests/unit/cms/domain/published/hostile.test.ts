import { expect, test } from 'vitest'
import { draftDocument } from '#cms/domain/preview/draft-document.ts'
import { publishedDocument } from '#cms/domain/published/document.ts'
import type { Published } from '#cms/domain/published/fault.ts'
import type { Raw } from '#cms/domain/published/raw.ts'
import { publishedAlert, publishedSettings } from '#cms/domain/published/site.ts'
import { hostileValue } from '#tests/support/hostile-values.ts'
import { randomFrom, type Random } from '#tests/support/random.ts'
import { rounds } from '#tests/support/rounds.ts'
import { rawAlert, rawDocuments, rawSettings } from '#tests/support/raw-documents.ts'

const now = new Date('2026-11-23T09:00:00.000Z')
const mappings: [string, () => Raw, (raw: Raw) => Published<unknown> | undefined][] = [
  ...Object.entries(rawDocuments).map(
    ([name, make]) => [name, make, (raw: Raw) => publishedDocument(name, raw)] as [string, () => Raw, (raw: Raw) => Published<unknown>],
  ),
  ['site-settings', rawSettings, publishedSettings],
  ['alert', rawAlert, publishedAlert],
]

/** A good document with one or a few values exchanged; at times only those. */
function spoiled(random: Random, good: Raw): Raw {
  const fields = random.list(1, 4, () => random.pick([...Object.keys(good), 'toString', 'constructor', 'gaps']))
  const values = Object.fromEntries(fields.map((field) => [field, hostileValue(random)]))
  return random.chance(0.8) ? { ...good, ...values } : { id: 'x', ...values }
}

test.each(mappings)(
  'hostile values in %s are answered, never thrown',
  (name, make, map) => {
    const seed = Math.trunc(Math.random() * 2 ** 32)
    const random = randomFrom(seed)
    for (let round = 0; round < rounds(400, 20_000); round += 1) {
      const raw = spoiled(random, make())
      try {
        const result = map(raw)
        if (result?.ok === false) {
          expect(result.faults.length).toBeGreaterThan(0)
          for (const { field, message } of result.faults) expect(field !== '' && message.endsWith('.')).toBe(true)
        }
        draftDocument(name, { ...raw, id: 'x' }, now)
      } catch (error) {
        throw new Error(`Seed ${seed}, round ${round}, fields ${Object.keys(raw).join(', ')}`, { cause: error })
      }
    }
  },
  300_000,
)
