import { z } from 'zod'
import type { MailingList } from '#content/schema/bulletin.ts'
import type { FormFault } from '#content/schema/form.ts'
import { faultsOf } from '../form/faults-of.ts'
import { normalAddress } from './address.ts'
import { frequencies, type Frequency } from './frequency.ts'
import { profileShape, takesPaidShape, type Profile } from './read-profile.ts'

/** What somebody asks for on the subscribe page. */
export interface SubscriptionWish extends Profile {
  address: string
  listIds: string[]
  frequency: Frequency
  kind: 'individual' | 'corporate'
  takesPaid: boolean
}

/** The lists that anybody may subscribe to, as the subscribe page offers them. */
export const openLists = (lists: readonly MailingList[]): MailingList[] =>
  lists.filter(({ joining, isOpen }) => joining === 'open' && isOpen)

/** The name of a list's box. */
export const listField = (list: Pick<MailingList, 'slug'>): string => `list-${list.slug}`

/** The field of a mail address. */
const addressShape = z
  .string({ error: 'Send it as text.' })
  .transform((typed) => ({ typed, address: normalAddress(typed) }))
  .refine(({ typed }) => typed.trim() !== '', 'Write your email address.')
  .refine(({ address }) => address !== null, 'Write your email address in full, like name@example.org.')
  .transform(({ address }) => address!)

/** A field that no person sees as one to fill in; programs that fill in everything do. */
const emptyShape = z.string().max(0, 'Leave the field “Leave this empty” empty. It tells people from programs.').optional()

const wishSchema = z.object({
  address: addressShape,
  frequency: z.enum(frequencies, { error: 'Choose how often you want to hear from us.' }),
  kind: z.enum(['individual', 'corporate'], { error: 'Say whose address it is.' }),
  ...profileShape,
  'takes-paid': takesPaidShape,
  'leave-empty': emptyShape,
})

type Values = Readonly<Record<string, string>>

/** Reads what somebody sent from the subscribe page, where `offered` are the lists that stand on it, at least one. */
export function readWish(
  values: Values,
  offered: readonly MailingList[],
): { ok: true; value: SubscriptionWish } | { ok: false; faults: FormFault[] } {
  const listIds = offered.filter((list) => values[listField(list)] !== undefined).map(({ id }) => id)
  const none = listIds.length === 0 && offered[0] ? [{ field: listField(offered[0]), message: 'Choose at least one bulletin.' }] : []
  const result = wishSchema.safeParse({ address: '', ...values })
  if (!result.success) return { ok: false, faults: [...none, ...faultsOf(result.error)] }
  if (none.length > 0) return { ok: false, faults: none }
  const { address, frequency, kind, sector, district, role } = result.data
  return {
    ok: true,
    value: { address, listIds, frequency, kind, sector, district, role, takesPaid: result.data['takes-paid'] === 'on' },
  }
}

const linkSchema = z.object({ address: addressShape, 'leave-empty': emptyShape })

/** Reads the address of somebody who wants their personal link sent again. */
export function readLinkWish(values: Values): { ok: true; value: { address: string } } | { ok: false; faults: FormFault[] } {
  const result = linkSchema.safeParse({ address: '', ...values })
  return result.success ? { ok: true, value: { address: result.data.address } } : { ok: false, faults: faultsOf(result.error) }
}
