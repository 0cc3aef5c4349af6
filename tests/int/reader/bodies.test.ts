import { closeSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepBodies } from '#cms/server/reader/bodies.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'bodies-'))))
afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, content: string) {
  const path = join(folder, name)
  writeFileSync(`${path}.tmp`, content)
  renameSync(`${path}.tmp`, path)
  return path
}

const settle = () => sleep(130)

test('a file that has been there for a while is read once', async () => {
  const bodies = keepBodies(1000)
  const path = write('a', 'hello')
  await settle()
  const first = bodies.open(path)
  expect(first?.bytes?.toString()).toBe('hello')
  expect(bodies.open(path)).toBe(first)
})

test('a file just written may be replaced without any sign of it, so it is read each time', () => {
  const bodies = keepBodies(1000)
  const path = write('a', 'old')
  utimesSync(path, 1_000_000, 1_000_000)
  const first = bodies.open(path)
  writeFileSync(path, 'new')
  utimesSync(path, 1_000_000, 1_000_000)
  const second = bodies.open(path)
  expect([first?.bytes?.toString(), second?.bytes?.toString()]).toEqual(['old', 'new'])
  expect(second?.etag).not.toBe(first?.etag)
})

test('a file that is replaced or gone is never answered from memory', async () => {
  const bodies = keepBodies(1000)
  const path = write('a', 'one')
  await settle()
  bodies.open(path)
  write('a', 'two')
  expect(bodies.open(path)?.bytes?.toString()).toBe('two')
  rmSync(path)
  expect(bodies.open(path)).toBeUndefined()
  write('a', 'six')
  expect(bodies.open(path)?.bytes?.toString()).toBe('six')
})

test('the memory is bounded: what was used longest ago is forgotten first', async () => {
  const bodies = keepBodies(10)
  const [a, b, c] = ['a', 'b', 'c'].map((name) => write(name, name.repeat(4)))
  await settle()
  const [keptA, keptB] = [bodies.open(a!), bodies.open(b!)]
  expect(bodies.open(a!)).toBe(keptA)
  bodies.open(c!)
  expect(bodies.open(a!), 'used since').toBe(keptA)
  expect(bodies.open(b!), 'not used since').not.toBe(keptB)
})

test('files that come and go do not use the bound up', async () => {
  const bodies = keepBodies(10)
  const path = join(folder, 'a')
  for (let turn = 0; turn < 20; turn++) {
    write('a', 'abcd')
    bodies.open(path)
    rmSync(path)
    bodies.open(path)
  }
  write('a', 'abcd')
  await settle()
  const kept = bodies.open(path)
  expect(bodies.open(path)).toBe(kept)
})

test('a large file is handed over open, with the tag of what is open', () => {
  const bodies = keepBodies(1_000_000)
  const path = write('large', 'x'.repeat(300_000))
  const first = bodies.open(path)!
  write('large', 'y'.repeat(300_000))
  const second = bodies.open(path)!
  expect([first.size, second.size, first.bytes]).toEqual([300_000, 300_000, undefined])
  expect(first.etag).not.toBe(second.etag)
  for (const body of [first, second]) closeSync(body.descriptor!)
})

test('an empty file is a file; a folder or a path below a file is none', async () => {
  const bodies = keepBodies(1000)
  expect(bodies.open(write('empty', ''))).toMatchObject({ size: 0 })
  expect(bodies.open(folder)).toBeUndefined()
  expect(bodies.open(join(folder, 'empty', 'below'))).toBeUndefined()
  symlinkSync('loop', join(folder, 'loop'))
  expect(() => bodies.open(join(folder, 'loop'))).toThrow('ELOOP')
})
