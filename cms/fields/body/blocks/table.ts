import { EXPERIMENTAL_TableFeature } from '@payloadcms/richtext-lexical'
import type { Block } from 'payload'
import { chartUnits } from '#content/schema/block.ts'
import { emptyTable } from '#cms/domain/body/lexical/empty-table.ts'
import { smallTextField } from '../small-text-field.ts'

const hasChart = (_data: unknown, siblingData: { chart?: unknown } | undefined) =>
  typeof siblingData?.chart === 'string' && siblingData.chart !== 'none'

const unitNames: Record<(typeof chartUnits)[number], string> = { number: 'Things or people', pounds: 'Pounds (£)', percent: 'Per cent (%)' }

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
    {
      name: 'chart',
      type: 'select',
      label: 'Chart',
      required: true,
      defaultValue: 'none',
      options: [
        { label: 'None', value: 'none' },
        { label: 'Bars', value: 'bars' },
        { label: 'Bars made of parts', value: 'stacked-bars' },
        { label: 'Lines over time', value: 'lines' },
      ],
      admin: {
        description:
          'Draws the figures above the table. The first column names the rows and every other cell is a figure such as 120, £133,885 or 80%, or "not known". For lines, the headings are the times and each row is a line. A row or column headed "Total" is left out of bars.',
      },
    },
    {
      name: 'unit',
      type: 'select',
      label: 'What the figures count',
      required: true,
      defaultValue: 'number',
      options: chartUnits.map((unit) => ({ label: unitNames[unit], value: unit })),
      admin: { condition: hasChart, description: 'Figures of one chart are all of one kind.' },
    },
    {
      name: 'chartSummary',
      type: 'textarea',
      label: 'What the drawing shows',
      required: true,
      admin: {
        condition: hasChart,
        description: 'One or two sentences for people who cannot see it: what is highest, what changed. Everybody can read them.',
      },
    },
  ],
}
