import type { ArrayField, Block, Field } from 'payload'
import { bodyField } from '#cms/fields/body/body-field.ts'
import { hrefField } from '#cms/fields/href.ts'

/** Which editions an item stands in. */
const onlyFor: Field = {
  name: 'onlyFor',
  type: 'relationship',
  label: 'Only in the editions of',
  relationTo: 'lists',
  hasMany: true,
  maxDepth: 0,
  admin: { description: 'Empty: it stands in every edition.' },
}

const ownWords: Field = {
  name: 'summary',
  type: 'textarea',
  label: 'Words of its own',
  maxLength: 600,
  admin: { description: 'Empty: the summary that stands on the site.' },
}

/** Blocks under the title of what they tell. */
const titled: Block['admin'] = { components: { Label: '/admin/bulletins/ItemLabel.tsx#ItemLabel' } }

const picked = (slug: string, singular: string, plural: string, relationTo: 'articles' | 'events' | 'documents'): Block => ({
  slug,
  labels: { singular, plural },
  admin: titled,
  fields: [{ name: 'document', type: 'relationship', relationTo, required: true, maxDepth: 0, label: singular }, ownWords, onlyFor],
})

/** News that is not on the site: of a partner agency, or the Board's own data with tables and charts. */
const news: Block = {
  slug: 'news',
  labels: { singular: 'News typed in', plural: 'News typed in' },
  admin: titled,
  fields: [
    { name: 'title', type: 'text', required: true, maxLength: 120 },
    { name: 'partner', type: 'text', maxLength: 120, admin: { description: 'The agency whose news it is; empty for your own.' } },
    bodyField({ name: 'body', label: 'Text' }),
    hrefField('href', 'Address', 'Where to read more.'),
    { name: 'isPaid', type: 'checkbox', label: 'Promotes something people pay for', defaultValue: false },
    onlyFor,
  ],
}

/** The sections of a bulletin: items in an order that is changed by dragging. */
export const sectionsField: ArrayField = {
  name: 'sections',
  type: 'array',
  labels: { singular: 'Section', plural: 'Sections' },
  admin: {
    initCollapsed: false,
    description:
      'Drag sections and items into the order in which they are read, or move them up and down from the menu at the right of each.',
    components: { RowLabel: '/admin/bulletins/SectionLabel.tsx#SectionLabel', beforeInput: ['/admin/bulletins/FillButton.tsx#FillButton'] },
  },
  fields: [
    { name: 'title', type: 'text', required: true, maxLength: 80 },
    {
      name: 'items',
      type: 'blocks',
      minRows: 1,
      labels: { singular: 'Item', plural: 'Items' },
      // Closed, an item is a line that is easy to drag; a whole bulletin of open ones is many screens long.
      admin: { initCollapsed: true },
      blocks: [
        picked('article', 'Article', 'Articles', 'articles'),
        picked('event', 'Event', 'Events', 'events'),
        picked('document', 'Document', 'Documents', 'documents'),
        news,
      ],
    },
  ],
}
