import type { SentForm } from '#content/schema/form.ts'
import type { PersonalPage } from '#content/schema/personal.ts'
import type { SearchAnswer } from '#content/schema/search.ts'

/** A page as it answers what somebody sent to it, or stands behind somebody’s personal link. */
export interface AnsweredPage {
  slug: string
  title: string
  path: string
  search?: SearchAnswer
  form?: SentForm
  personal?: PersonalPage
}
