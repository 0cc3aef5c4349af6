import { z } from 'zod'
import type { FormFault } from '#content/schema/form.ts'
import { faultsOf } from '../form/faults-of.ts'
import { plainText } from '../form/plain-text.ts'
import { longestQuestion, longestRole } from './limits.ts'
import { tooLong } from './too-long.ts'

const mailAddress = /[^\s@<>]+ ?@ ?[^\s@<>]+\.[^\s@<>]{2,}/
/** Somebody's own telephone in the UK begins 07 or +44 7, however it is parted; numbers of services do not. */
const mobileNumber = /(?<!\d)(?:(?:00|\+)?44(?:[\s().\-/]*0)?|0)[\s().\-/]*7(?:[\s().\-/]*\d){9}(?!\d)/

/** Wide and small forms of letters and digits as the usual ones, so that none hides an address. */
const usualForm = (text: string) => text.normalize('NFKC')

const longer = (what: string, most: number) => ({ error: ({ input }: { input?: unknown }) => tooLong(what, input, most) })
const typed = z.string({ error: 'Send it as text.' }).transform(plainText)

const questionSchema = z.object({
  question: typed.pipe(
    z
      .string()
      .min(1, 'Write your question.')
      .max(longestQuestion, longer('Your question', longestQuestion))
      .refine(
        (text) => !mailAddress.test(usualForm(text)),
        'Take the email address out of your question. We answer on this page and write to nobody.',
      )
      .refine(
        (text) => !mobileNumber.test(usualForm(text)),
        'Take the phone number out of your question. We answer on this page and call nobody.',
      ),
  ),
  role: typed
    .pipe(
      z
        .string()
        .max(longestRole, longer('Your role', longestRole))
        .refine((text) => !mailAddress.test(usualForm(text)), 'Write a role such as “health visitor”, without an email address.'),
    )
    .transform((text) => text.replaceAll('\n', ' '))
    .optional(),
  /** No person sees this field as one to fill in; programs that fill in everything do. */
  'leave-empty': z.string().max(0, 'Leave the field “Leave this empty” empty. It tells people from programs.').optional(),
})

/** A question as it is kept. */
export interface Question {
  question: string
  role?: string | undefined
}

/** Reads what somebody sent as a question. */
export function readQuestion(values: Readonly<Record<string, string>>): { ok: true; value: Question } | { ok: false; faults: FormFault[] } {
  const result = questionSchema.safeParse({ question: '', ...values })
  if (!result.success) return { ok: false, faults: faultsOf(result.error) }
  const { question, role } = result.data
  return { ok: true, value: { question, ...(role && { role }) } }
}
