/// <reference types="astro/client" />
import type { Content } from '#content/schema/content.ts'

declare global {
  namespace App {
    interface Locals {
      /** All that a page may read. Whoever renders a page gives it. */
      content: Content
    }
  }
}
