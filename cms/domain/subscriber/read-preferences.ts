import { z } from 'zod'
import type { FormFault } from '#content/schema/form.ts'
import { faultsOf } from '../form/faults-of.ts'
import { frequencies, type Frequency } from './frequency.ts'
import { profileShape, takesPaidShape, type Profile } from './read-profile.ts'
import { listField } from './read-wish.ts'

/** What a subscriber chose on their own page. */
export interface Preferences extends Profile {
  /** Every list that they want, with how often. */
  wanted: { listId: string; frequency: Frequency }[]
  takesPaid: boolean
}

/** The name of the field that says how often a list is wanted. */
export const frequencyField = (list: { slug: string }): string => `frequency-${list.slug}`

const preferencesSchema = z.object({ ...profileShape, 'takes-paid': takesPaidShape })
const frequencySchema = z.enum(frequencies)

/** Reads what a subscriber sent from the preferences page, where `offered` are the lists that stand on it. */
export function readPreferences(
  values: Readonly<Record<string, string>>,
  offered: readonly { id: string; slug: string }[],
): { ok: true; value: Preferences } | { ok: false; faults: FormFault[] } {
  const faults: FormFault[] = []
  const wanted = offered.flatMap((list) => {
    if (values[listField(list)] === undefined) return []
    const frequency = frequencySchema.safeParse(values[frequencyField(list)])
    if (frequency.success) return [{ listId: list.id, frequency: frequency.data }]
    faults.push({ field: frequencyField(list), message: 'Choose how often you want this bulletin.' })
    return []
  })
  const result = preferencesSchema.safeParse(values)
  if (!result.success) return { ok: false, faults: [...faults, ...faultsOf(result.error)] }
  if (faults.length > 0) return { ok: false, faults }
  const { sector, district, role } = result.data
  return { ok: true, value: { wanted, takesPaid: result.data['takes-paid'] === 'on', sector, district, role } }
}
