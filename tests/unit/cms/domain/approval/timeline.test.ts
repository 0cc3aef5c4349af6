import { describe, expect, it } from 'vitest'
import { timelineOf, type MinuteCount, type TimelineSeries } from '#cms/domain/approval/timeline.ts'

const start = Date.parse('2026-12-01T09:00:00.000Z')
const minuteMs = 60_000
const at = (series: TimelineSeries, minutes: number, count: number): MinuteCount => ({ series, minute: start + minutes * minuteMs, count })

describe('what became of copies over time', () => {
  it('is nothing before anything has come', () => expect(timelineOf([]).points).toEqual([]))

  it('begins with nothing, also when all came within a minute', () =>
    expect(timelineOf([at('accepted', 0, 1400)]).points).toEqual([
      { at: '2026-12-01T09:00:00.000Z', accepted: 0, delivered: 0, bounced: 0, complained: 0 },
      { at: '2026-12-01T09:01:00.000Z', accepted: 1400, delivered: 0, bounced: 0, complained: 0 },
    ]))

  it('adds up, minute by minute, while it is short', () => {
    const { stepMinutes, points } = timelineOf([at('accepted', 0, 100), at('delivered', 1, 60), at('accepted', 1, 40), at('bounced', 3, 2)])
    expect(stepMinutes).toBe(1)
    expect(points).toEqual([
      { at: '2026-12-01T09:00:00.000Z', accepted: 0, delivered: 0, bounced: 0, complained: 0 },
      { at: '2026-12-01T09:01:00.000Z', accepted: 100, delivered: 0, bounced: 0, complained: 0 },
      { at: '2026-12-01T09:02:00.000Z', accepted: 140, delivered: 60, bounced: 0, complained: 0 },
      { at: '2026-12-01T09:03:00.000Z', accepted: 140, delivered: 60, bounced: 0, complained: 0 },
      { at: '2026-12-01T09:04:00.000Z', accepted: 140, delivered: 60, bounced: 2, complained: 0 },
    ])
  })

  it.each([1, 30, 39, 40, 41, 300, 5000, 50_000, 5_000_000])('has at most 42 points and loses nothing over %d minutes', (length) => {
    const counts = [at('accepted', 0, 7), at('complained', Math.floor(length / 2), 1), at('delivered', length, 5)]
    const { points } = timelineOf(counts.toReversed())
    expect(points.length).toBeLessThanOrEqual(42)
    expect(points.at(-1)).toMatchObject({ accepted: 7, delivered: 5, complained: 1 })
    expect(points[0]).toMatchObject({ accepted: 0 })
    expect(points[1]).toMatchObject({ accepted: 7 })
  })
})
