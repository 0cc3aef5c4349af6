import { UnorderedListFeature } from '@payloadcms/richtext-lexical'
import type { Block } from 'payload'
import { smallTextField } from '../small-text-field.ts'

/** Advice to follow or to avoid, one piece a line. Becomes the `do-list` of `content/schema/block.ts`. */
export const DoList: Block = {
  slug: 'do-list',
  interfaceName: 'DoListBlock',
  labels: { singular: 'Do or do-not list', plural: 'Do and do-not lists' },
  fields: [
    {
      name: 'kind',
      type: 'radio',
      label: 'Kind',
      required: true,
      defaultValue: 'do',
      options: [
        { label: 'Do', value: 'do' },
        { label: 'Do not', value: 'do-not' },
      ],
      admin: { description: 'The site writes the words "do not" before each line of a do-not list: leave them out.' },
    },
    smallTextField(
      {
        name: 'items',
        label: 'Advice',
        required: true,
        description: 'One piece of advice on each line. Press Enter for the next one. Bold, italic and links may be used.',
      },
      [UnorderedListFeature()],
    ),
  ],
}
