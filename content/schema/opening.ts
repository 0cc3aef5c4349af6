import { z } from 'zod'

/** Days of the week as opening hours name them, Monday first. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** A time of day on a 24-hour clock, Essex time: `08:45`. `24:00` is the end of the day. */
export const timeOfDaySchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, { message: 'must be a time such as 08:45' })

/** A stretch of some days of the week, in Europe/London. A stretch that runs past midnight is written as two. */
export const stretchSchema = z
  .object({ days: z.array(z.enum(weekdays)).min(1), from: timeOfDaySchema, until: timeOfDaySchema })
  .refine(({ from, until }) => from < until, {
    path: ['until'],
    message: 'must be later than the beginning; write a stretch past midnight as two',
  })

/** When a service answers. */
export const openingHoursSchema = z
  .object({
    stretches: z.array(stretchSchema).min(1),
    /** True for a service that does not answer on bank holidays in England. */
    isClosedOnBankHolidays: z.boolean(),
    /** True for a service that answers all day on bank holidays in England, because others are closed then. */
    isOpenAllDayOnBankHolidays: z.boolean().optional(),
  })
  .refine((hours) => !(hours.isClosedOnBankHolidays && hours.isOpenAllDayOnBankHolidays), {
    path: ['isOpenAllDayOnBankHolidays'],
    message: 'cannot hold when it is closed on bank holidays',
  })
export type OpeningHours = z.infer<typeof openingHoursSchema>

/** Whether a service answers, and the instant (ISO 8601, UTC) at which that turns; none for a service that always answers. */
export interface Opening {
  isOpen: boolean
  turnsAt?: string | undefined
}
