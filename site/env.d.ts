/// <reference types="astro/client" />
import type { Content } from '#content/schema/content.ts'
import type { SentForm } from '#content/schema/form.ts'
import type { PersonalPage } from '#content/schema/personal.ts'
import type { SearchAnswer } from '#content/schema/search.ts'

declare global {
  namespace App {
    interface Locals {
      /** All that a page may read. Whoever renders a page gives it. */
      content: Content
      /** A form of this page that was sent and could not be taken. */
      form?: SentForm
      /** What stands behind a personal link. */
      personal?: PersonalPage
      /** The answer to a query that was posted to the search page. */
      search?: SearchAnswer
    }
  }
}
