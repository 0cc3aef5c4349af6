import { z } from 'zod'
import { plainText } from '../form/plain-text.ts'
import { longestWords } from './limits.ts'
import { sectors, type Sector } from './sectors.ts'

/** What a subscriber may say about their work; segments of a list go by it. */
export interface Profile {
  sector?: Sector | undefined
  district?: string | undefined
  role?: string | undefined
}

const words = (what: string) =>
  z
    .string({ error: 'Send it as text.' })
    .transform((typed) => plainText(typed).replaceAll('\n', ' '))
    .pipe(z.string().max(longestWords, { error: `Shorten ${what} to ${longestWords} characters or fewer.` }))
    .transform((text) => text || undefined)
    .optional()

/** The box about paid courses. */
export const takesPaidShape = z.literal('on', { error: 'Tick the box about paid courses, or leave it empty.' }).optional()

/** The optional fields about work, the same on every form: empty means not said. */
export const profileShape = {
  sector: z
    .union([z.literal('').transform(() => undefined), z.enum(sectors)], {
      error: 'Choose where you work from the list, or leave it empty.',
    })
    .optional(),
  district: words('the district'),
  role: words('the role'),
}

/** A profile as a store keeps it: what is not said is emptied. */
export function filledProfile({ sector, district, role }: Profile): { [Name in keyof Profile]-?: NonNullable<Profile[Name]> | null } {
  return { sector: sector ?? null, district: district ?? null, role: role ?? null }
}
