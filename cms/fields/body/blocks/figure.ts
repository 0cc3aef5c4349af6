import type { Block } from 'payload'
import { drawings } from '#content/schema/drawing.ts'

const nameOf = (drawing: string) => drawing[0]!.toUpperCase() + drawing.slice(1).replaceAll('-', ' ')

/** A picture or a drawing with a caption. Becomes the `figure` of `content/schema/block.ts`. */
export const Figure: Block = {
  slug: 'figure',
  interfaceName: 'FigureBlock',
  labels: { singular: 'Picture or drawing', plural: 'Pictures and drawings' },
  fields: [
    {
      name: 'source',
      type: 'radio',
      label: 'What to show',
      required: true,
      defaultValue: 'media',
      options: [
        { label: 'A picture of the media library', value: 'media' },
        { label: 'A drawing of this site', value: 'drawing' },
      ],
      admin: { description: 'Drawings suit most advice: no photograph of a child is needed.' },
    },
    {
      name: 'media',
      type: 'upload',
      label: 'Picture',
      relationTo: 'media',
      required: true,
      maxDepth: 0,
      admin: {
        condition: (_data, siblingData) => siblingData?.source !== 'drawing',
        description: 'Choose a picture, or add one to the media library first.',
      },
    },
    {
      name: 'drawing',
      type: 'select',
      label: 'Drawing',
      required: true,
      options: drawings.map((drawing) => ({ label: nameOf(drawing), value: drawing })),
      admin: {
        condition: (_data, siblingData) => siblingData?.source === 'drawing',
        description: "One of the site's own drawings.",
      },
    },
    {
      name: 'isDecorative',
      type: 'checkbox',
      label: 'It only decorates',
      defaultValue: false,
      admin: { description: 'Tick this when nothing is lost without it. Screen readers then pass over it.' },
    },
    {
      name: 'alt',
      type: 'text',
      label: 'What it shows',
      admin: {
        condition: (_data, siblingData) => siblingData?.isDecorative !== true,
        description: 'One sentence for people who cannot see it. For a picture, leave it empty to use the words of the media library.',
      },
    },
    {
      name: 'caption',
      type: 'text',
      label: 'Caption',
      admin: { description: 'Shown under it. May be left empty.' },
    },
  ],
}
