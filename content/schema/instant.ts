import { z } from 'zod'

/** A moment in UTC, as ISO 8601 with milliseconds: `2026-11-23T09:00:00.000Z`. */
export const instantSchema = z.iso.datetime()

/** A calendar day in Europe/London: `2026-11-23`. */
export const daySchema = z.iso.date()
