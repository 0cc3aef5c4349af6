import type { TextField } from 'payload'
import { hrefSchema } from '#content/schema/inline.ts'

/** A telephone number as people read it: digits in groups. */
export const phoneField = (name: string, label: string, description: string): TextField => ({
  name,
  type: 'text',
  label,
  maxLength: 16,
  validate: (value: string | null | undefined) =>
    !value || /^[0-9 ]{3,16}$/.test(value) || 'A number may hold only digits and spaces, for example 0800 1111.',
  admin: { description },
})

/** An address on the web. */
export const webAddressField = (name: string, label: string, description: string): TextField => ({
  name,
  type: 'text',
  label,
  maxLength: 500,
  validate: (value: string | null | undefined) =>
    !value || (hrefSchema.safeParse(value).success && /^https?:/.test(value)) || 'Write the whole address with https:// in front.',
  admin: { description },
})
