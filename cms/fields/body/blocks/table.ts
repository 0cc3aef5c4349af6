import { EXPERIMENTAL_TableFeature } from '@payloadcms/richtext-lexical'
import type { Block } from 'payload'
import { emptyTable } from '#cms/domain/body/lexical/empty-table.ts'
import { smallTextField } from '../small-text-field.ts'

/** A data table. Becomes the `table` of `content/schema/block.ts`. */
export const Table: Block = {
  slug: 'table',
  interfaceName: 'TableBlock',
  labels: { singular: 'Table', plural: 'Tables' },
  fields: [
    {
      name: 'caption',
      type: 'text',
      label: 'Caption',
      required: true,
      admin: { description: 'Says what the table shows. It stands above the table and is read out first.' },
    },
    {
      name: 'rowHeaders',
      type: 'checkbox',
      label: 'The first column names the rows',
      defaultValue: true,
      admin: { description: 'Screen readers then read the name of the row with each cell.' },
    },
    smallTextField(
      {
        name: 'table',
        label: 'Table',
        required: true,
        defaultValue: emptyTable(3, 3),
        description: 'The first row holds the headings. Fill it in, or delete it and paste a table from Word or Excel. Do not merge cells.',
      },
      [EXPERIMENTAL_TableFeature()],
    ),
  ],
}
