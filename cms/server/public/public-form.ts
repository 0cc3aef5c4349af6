import type { IncomingMessage } from 'node:http'
import type { BasePayload } from 'payload'
import type { PageRenderer } from '#cms/jobs/ports.ts'
import type { TryLimit } from '#cms/server/cms/tries.ts'
import type { Content } from '#content/schema/content.ts'
import type { FormFault } from '#content/schema/form.ts'

/** What public forms are answered with. */
export interface PublicTools {
  payload: BasePayload
  renderer: PageRenderer
  /** The published content as of an instant. */
  contentAt(now: Date): Content
  now(): Date
  isHttps: boolean
}

/** What was sent, by field, exactly as it was typed. */
export type SentValues = Readonly<Record<string, string>>

/** What came of a form: taken, with the page that says what happens next; or not, with what is wrong. */
export type Outcome =
  | {
      isTaken: true
      next: string
      message: string
      /** Work that begins once the answer has been given, so that nobody learns from its time what it found. */
      afterwards?: () => Promise<void>
    }
  | { isTaken: false; status: 404 | 409 | 422 | 429 | 503; faults: readonly FormFault[] }

/** A form that anybody may send to `POST /api/public/<its address>`. */
export interface PublicForm {
  /** Its name for the page that shows it again: `Astro.locals.form.name`. */
  name: string
  /** How often one network may send it. */
  limit: TryLimit
  /** How often besides, unless what was sent frees it from this. */
  strict?: { limit: TryLimit; isFree(values: SentValues, secret: string): Promise<boolean> }
  /** The page that the form stands on, on which it is shown again. */
  pageOf(values: SentValues, content: Content): string
  take(values: SentValues, tools: PublicTools, request: IncomingMessage): Promise<Outcome>
}
