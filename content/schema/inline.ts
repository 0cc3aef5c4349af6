import { z } from 'zod'
import { documentReferenceSchema } from './reference.ts'

/** Addresses a reader may be sent to. Anything else (`javascript:`, `data:`, `//another.site`, a name before the host) is refused. */
export const hrefSchema = z
  .string()
  .regex(
    /^(https?:\/\/(?![^/?#]*@)[^\s\p{Cc}\p{Cf}/?#][^\s\p{Cc}\p{Cf}]*|mailto:[^\s\p{Cc}\p{Cf}]+|tel:\+?[\d-]+|sms:\+?[\d-]+|\/(?![/\\])[^\s\p{Cc}\p{Cf}]*|#[\w-]+)$/u,
    {
      message: 'must be a web address (https://…), a path (/…), mailto:, tel: or sms:',
    },
  )

/** A run of text with its marks. */
export const textSchema = z.object({
  type: z.literal('text'),
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
})
export type Text = z.infer<typeof textSchema>

/** A forced line break, as in a postal address. */
export const lineBreakSchema = z.object({ type: z.literal('break') })

/** A link, either to a document of the hub (`to`) or to an address (`href`); exactly one of the two is present. */
export const linkSchema = z
  .object({
    type: z.literal('link'),
    to: documentReferenceSchema.optional(),
    href: hrefSchema.optional(),
    children: z.array(textSchema).min(1),
  })
  .refine((link) => (link.to === undefined) !== (link.href === undefined), {
    message: 'needs either a document or an address',
  })
export type Link = z.infer<typeof linkSchema>

/** What stands inside a paragraph, a heading, a list item or a table cell. */
export const inlineSchema = z.union([textSchema, lineBreakSchema, linkSchema])
export type Inline = z.infer<typeof inlineSchema>
