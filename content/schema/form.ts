import { z } from 'zod'

/** What is wrong with one field of a form, as a whole sentence that says what to do. An empty `field` means the form as a whole. */
export const formFaultSchema = z.object({ field: z.string(), message: z.string().min(1) })
export type FormFault = z.infer<typeof formFaultSchema>

/** A form that was sent and could not be taken: a page shows it again as `Astro.locals.form`, with everything that was typed. */
export interface SentForm {
  /** Which form it is: `event-question`. A page shows only its own. */
  name: string
  /** What was typed, by field, exactly as it came. */
  values: Readonly<Record<string, string>>
  faults: readonly FormFault[]
}
