import type { TextField } from 'payload'
import { hrefSchema } from '#content/schema/inline.ts'

/** An address that a reader may be sent to: a path of the site, the web, mail or telephone. */
export const hrefField = (name: string, label: string, description: string, required = false): TextField => ({
  name,
  type: 'text',
  label,
  required,
  maxLength: 500,
  validate: (value: string | null | undefined) => {
    if (!value) return required ? 'Write the address.' : true
    const result = hrefSchema.safeParse(value)
    return result.success || `The address ${result.error.issues[0]?.message}.`
  },
  admin: { description },
})
