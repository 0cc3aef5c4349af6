import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { aBulletin } from '#tests/support/officer/officer-hub.ts'
import { openOfficerHub, type OfficerHub } from '#tests/support/officer/officer-hub.ts'

let hub: OfficerHub

beforeAll(async () => void (hub = await openOfficerHub()))
afterAll(() => hub?.stop())

type Stored = ReturnType<typeof aBulletin> & { id: string; editions: { id: string }[]; sections: { id: string; items: { id: string }[] }[] }

const read = async (id: string) => (await hub.call('GET', `/api/bulletins/${id}?depth=0`, { as: 'editor' })).body as Stored
const idsOf = ({ editions, sections }: Pick<Stored, 'editions' | 'sections'>) =>
  [...editions, ...sections, ...sections.flatMap(({ items }) => items)].map((row) => (row as { id: string }).id)

describe('rows with the ids of another bulletin', () => {
  test('in a new bulletin get ids of their own, and the other one keeps its rows', async () => {
    const first = await read(await hub.bulletin('editor'))
    const { editions, sections } = first
    const copied = await read(await hub.bulletin('editor', { editions, sections }))
    expect(idsOf(copied)).toHaveLength(idsOf(first).length)
    expect(idsOf(copied).filter((id) => idsOf(first).includes(id))).toEqual([])
    expect(await read(first.id)).toEqual(first)
  })

  test('in a change get ids of their own; rows that were there, and new ones with ids of a form, keep theirs', async () => {
    const other = await read(await hub.bulletin('editor'))
    const own = await read(await hub.bulletin('editor'))
    const fresh = {
      ...own.sections[0]!,
      id: '65f0c0ffee0000000000abcd',
      items: [{ ...own.sections[0]!.items[0]!, id: '65f0c0ffee0000000000abce' }],
    }
    const sections = [...own.sections, other.sections[0]!, fresh]
    const changed = await hub.call('PATCH', `/api/bulletins/${own.id}`, { as: 'editor', body: { sections } })
    expect(changed.status, JSON.stringify(changed.body)).toBe(200)
    const now = await read(own.id)
    expect(now.sections).toHaveLength(3)
    expect(idsOf(now)).toEqual(expect.arrayContaining([...idsOf(own), fresh.id, fresh.items[0]!.id]))
    expect(idsOf(now).filter((id) => idsOf(other).includes(id))).toEqual([])
    expect(await read(other.id)).toEqual(other)
  })

  test('one id on two rows of one bulletin is no fault either', async () => {
    const own = await read(await hub.bulletin('editor'))
    const twice = await hub.call('PATCH', `/api/bulletins/${own.id}`, {
      as: 'editor',
      body: { sections: [own.sections[0], own.sections[0]] },
    })
    expect(twice.status, JSON.stringify(twice.body)).toBe(200)
    expect(new Set(idsOf(await read(own.id))).size).toBe(idsOf(own).length + 2)
  })
})
