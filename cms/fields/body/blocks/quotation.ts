import type { Block } from 'payload'
import { smallTextField } from '../small-text-field.ts'

/** Somebody's words and who said them. Becomes the `quotation` of `content/schema/block.ts`. */
export const Quotation: Block = {
  slug: 'quotation',
  interfaceName: 'QuotationBlock',
  labels: { singular: 'Quotation', plural: 'Quotations' },
  fields: [
    smallTextField({
      name: 'text',
      label: 'Words',
      required: true,
      description: 'What was said or written, word for word. The site adds the quotation marks.',
    }),
    {
      name: 'attribution',
      type: 'text',
      label: 'Who said it',
      admin: { description: 'For example "Young person, 15". Never a name by which a child could be found. May be left empty.' },
    },
  ],
}
