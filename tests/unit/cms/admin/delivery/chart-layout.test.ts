import { describe, expect, it } from 'vitest'
import { chartLayout } from '#cms/admin/delivery/chart-layout.ts'
import type { TimelinePoint } from '#cms/domain/approval/timeline.ts'

const point = (minute: number, values: Partial<TimelinePoint> = {}): TimelinePoint => ({
  at: new Date(Date.parse('2026-12-01T09:00:00Z') + minute * 60_000).toISOString(),
  ...{ accepted: 0, delivered: 0, bounced: 0, complained: 0 },
  ...values,
})

describe('the drawing of a delivery', () => {
  it('keeps the words at the ends of lines apart and inside the drawing, however close the lines are', () => {
    for (const last of [
      point(5),
      point(5, { accepted: 1400, delivered: 1399 }),
      point(5, { accepted: 3, delivered: 3, bounced: 3, complained: 3 }),
    ]) {
      const { lines, height } = chartLayout([point(1), last])
      const places = lines.map(({ labelY }) => labelY).toSorted((a, b) => a - b)
      expect(places).toHaveLength(4)
      places.slice(1).forEach((place, index) => expect(place - places[index]!).toBeGreaterThanOrEqual(16))
      expect(places[0]).toBeGreaterThan(0)
      expect(places.at(-1)).toBeLessThanOrEqual(height)
    }
  })

  it('draws a single point as a level line, with whole numbers beside it', () => {
    const { lines, ticks, marks } = chartLayout([point(1, { accepted: 1 })])
    for (const { path } of lines) expect(path).toMatch(/^M[\d.]+ [\d.]+L[\d.]+ [\d.]+$/)
    expect(ticks.map(({ label }) => label)).toEqual(['0', '1'])
    expect(marks).toHaveLength(1)
  })

  it('says times of one day as clock times, and days beyond that', () => {
    expect(chartLayout([point(0), point(60)]).marks.map(({ label }) => label)).toEqual(['09:00', '10:00'])
    expect(chartLayout([point(0), point(3 * 24 * 60)]).marks.map(({ label }) => label)).toEqual(['1 Dec', '4 Dec'])
  })

  it('is as narrow as a phone where that is asked for, with room for the words', () => {
    const { width, right } = chartLayout([point(0), point(60)], true)
    expect(width).toBeLessThanOrEqual(360)
    expect(width - right).toBeGreaterThanOrEqual(100)
  })
})
