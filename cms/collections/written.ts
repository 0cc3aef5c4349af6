import type { CollectionConfig, Field, Tab } from 'payload'
import { editorialAccess } from '#cms/access/editorial.ts'
import { askForApprovalFields } from '#cms/fields/ask-for-approval.ts'
import { authorField } from '#cms/fields/author.ts'
import { standingField } from '#cms/fields/content-fields.ts'
import { idField } from '#cms/fields/id.ts'
import { publishedAtField } from '#cms/fields/published-at.ts'
import { slugField } from '#cms/fields/slug.ts'
import { publishable } from './publishable.ts'

/** What one collection of written pieces has of its own. */
interface Written {
  slug: string
  labels: CollectionConfig['labels']
  /** What its list shows between the title and the day of the last change. */
  columns: string[]
  description: string
  tabs: Tab[]
  /** Fields in the sidebar about when somebody must check a piece again. */
  review?: Field[]
}

/** A collection of pieces that authors write and editors publish, each with a title, a summary and a page at `/<collection>/<slug>/`. */
export function written({ slug, labels, columns, description, tabs, review = [] }: Written): CollectionConfig {
  return publishable({
    slug,
    labels,
    access: editorialAccess,
    admin: {
      group: 'Content',
      useAsTitle: 'title',
      defaultColumns: ['title', ...columns, 'updatedAt'],
      listSearchableFields: ['title', 'summary', 'slug'],
      description,
    },
    fields: [
      idField,
      standingField,
      { type: 'tabs', tabs },
      slugField(`/${slug}/`),
      ...askForApprovalFields,
      ...review,
      publishedAtField,
      authorField,
    ],
  })
}
