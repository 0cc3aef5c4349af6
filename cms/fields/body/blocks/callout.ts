import type { Block } from 'payload'
import { listFeatures } from '../list-features.ts'
import { smallTextField } from '../small-text-field.ts'

/** A boxed remark. Becomes the `callout` of `content/schema/block.ts`. */
export const Callout: Block = {
  slug: 'callout',
  interfaceName: 'CalloutBlock',
  labels: { singular: 'Callout', plural: 'Callouts' },
  fields: [
    {
      name: 'tone',
      type: 'select',
      label: 'Tone',
      required: true,
      defaultValue: 'information',
      options: [
        { label: 'Information', value: 'information' },
        { label: 'Important', value: 'important' },
        { label: 'Urgent', value: 'urgent' },
      ],
      admin: { description: 'Keep "Urgent" for what somebody in danger must see first.' },
    },
    {
      name: 'title',
      type: 'text',
      label: 'Title',
      required: true,
      admin: { description: 'A few words that say what the box is about. Screen readers announce it.' },
    },
    smallTextField({ name: 'body', label: 'Text', required: true, description: 'One or two short paragraphs, or a list.' }, listFeatures()),
  ],
}
