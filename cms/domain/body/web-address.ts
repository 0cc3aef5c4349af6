import { hrefSchema } from '#content/schema/inline.ts'

/** Whether `value` is a whole web address (`https://…`), as a link to a video needs. */
export function isWebAddress(value: unknown): value is string {
  return typeof value === 'string' && hrefSchema.safeParse(value).success && /^https?:/.test(value)
}
