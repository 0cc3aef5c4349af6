import type { Block } from 'payload'

/** A figure quoted with its source. Becomes the `claim` of `content/schema/block.ts`. */
export const Claim: Block = {
  slug: 'claim',
  interfaceName: 'ClaimBlock',
  labels: { singular: 'Figure with its source', plural: 'Figures with their sources' },
  fields: [
    {
      name: 'claim',
      type: 'relationship',
      label: 'Claim',
      relationTo: 'claims',
      required: true,
      maxDepth: 0,
      admin: { description: 'The sentence, its source and its date come from the list of claims. Change it there and every page follows.' },
    },
  ],
}
