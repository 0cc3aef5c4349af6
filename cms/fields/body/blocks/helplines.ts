import type { Block } from 'payload'

/** Cards of help lines. Becomes the `helplines` of `content/schema/block.ts`. */
export const Helplines: Block = {
  slug: 'helplines',
  interfaceName: 'HelplinesBlock',
  labels: { singular: 'Help lines', plural: 'Help lines' },
  fields: [
    {
      name: 'helplines',
      type: 'relationship',
      label: 'Help lines',
      relationTo: 'helplines',
      hasMany: true,
      required: true,
      maxDepth: 0,
      admin: {
        isSortable: true,
        description:
          'Choose from the help lines and drag them into order, the best one first. Numbers and hours come from there, so they are right everywhere.',
      },
    },
  ],
}
