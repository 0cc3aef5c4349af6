import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTerminal } from '../../../../scripts/progress/terminal.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function paper(isTTY: boolean, columns = 80) {
  let text = ''
  return { isTTY, columns, getColorDepth: () => 8, write: (more: string) => (text += more), read: () => text }
}

test('in a log, a quick step is one line and a slow one tells how far it is', () => {
  const out = paper(false)
  const terminal = createTerminal(out)
  terminal.step('Quick')
  terminal.done('Quick', 'nothing to do')
  terminal.step('Slow')
  terminal.progress('Slow', 1, 10)
  vi.advanceTimersByTime(7_000)
  terminal.done('Slow')
  expect(out.read().split('\n')).toEqual([
    expect.stringMatching(/^ {2}✓ Quick +0\.0 s {3}nothing to do$/),
    '  … Slow · 1 of 10',
    '  … Slow · 1 of 10 · 6.0 s',
    expect.stringMatching(/^ {2}✓ Slow +7\.0 s$/),
    '',
  ])
})

test('in a terminal the line moves, never wraps, and makes way for other lines', () => {
  const out = paper(true, 20)
  const terminal = createTerminal(out)
  terminal.step('A step with a long name')
  vi.advanceTimersByTime(1_000)
  const shown = out.read().split('\r\x1b[2K').filter(Boolean)
  expect(new Set(shown).size).toBeGreaterThan(3)
  expect(shown.every((line) => line.length < 20 && !line.includes('\n'))).toBe(true)
  terminal.say('Hello')
  expect(out.read()).toContain('\r\x1b[2KHello\n')
  terminal.close()
  const end = out.read()
  vi.advanceTimersByTime(5_000)
  expect(out.read()).toBe(end)
})

test('a step that was never announced can still end', () => {
  const out = paper(false)
  createTerminal(out).done('Reader', 'http://127.0.0.1:3000')
  expect(out.read()).toMatch(/✓ Reader +http/)
})
