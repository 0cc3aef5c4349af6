import { LinkFeature } from '@payloadcms/richtext-lexical'
import type { Field, TextFieldSingleValidation } from 'payload'
import { hrefSchema } from '#content/schema/inline.ts'
import { linkableCollections } from '#content/schema/reference.ts'

const validateAddress: TextFieldSingleValidation = (value, { siblingData }) => {
  if ((siblingData as { linkType?: unknown }).linkType === 'internal') return true
  if (hrefSchema.safeParse(value).success) return true
  return 'This is not an address that a reader can be sent to. Copy it whole from the browser, starting with https://, or write mailto: before an e-mail address.'
}

const isInternal = (_data: unknown, siblingData: { linkType?: unknown } | undefined) => siblingData?.linkType === 'internal'

const linkFields: Field[] = [
  {
    name: 'text',
    type: 'text',
    label: 'Words to click',
    required: true,
    admin: { description: 'Say where the link leads: "how to report a post", never "click here".' },
  },
  {
    name: 'linkType',
    type: 'radio',
    label: 'Where it leads',
    required: true,
    defaultValue: 'custom',
    options: [
      { label: 'An address elsewhere', value: 'custom' },
      { label: 'An article, page, topic, event or document of this site', value: 'internal' },
    ],
    admin: { description: 'A link to something of this site follows it when its address changes.' },
  },
  {
    name: 'url',
    type: 'text',
    label: 'Address',
    required: true,
    validate: validateAddress,
    admin: {
      condition: (data, siblingData) => !isInternal(data, siblingData),
      description: 'Starts with https://, or with mailto: for an e-mail address. Numbers of help lines belong in the "Help lines" block.',
    },
  },
  {
    name: 'doc',
    type: 'relationship',
    label: 'What on this site',
    required: true,
    relationTo: [...linkableCollections],
    maxDepth: 0,
    admin: { condition: isInternal, description: 'While it is not published, readers see the words without a link.' },
  },
]

/** Links as bodies have them: to a document of the hub or to a checked address, always in the same tab. Typed addresses do not turn into links by themselves. */
export const linkFeature = () => LinkFeature({ enabledCollections: [...linkableCollections], disableAutoLinks: true, fields: linkFields })
