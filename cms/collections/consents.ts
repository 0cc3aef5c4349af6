import type { CollectionConfig } from 'payload'
import { nobody, publishers } from '#cms/access/predicates.ts'
import { idField } from '#cms/fields/id.ts'

/** What people were shown and agreed to, or the other lawful basis on which they are written to. Rows are added, never changed (UK GDPR 7(1)). */
export const Consents: CollectionConfig = {
  slug: 'consents',
  labels: { singular: 'Consent record', plural: 'Consent records' },
  access: { read: publishers, create: nobody, update: nobody, delete: nobody },
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: '-at',
  admin: { group: 'Bulletins', hidden: true, hideAPIURL: true, useAsTitle: 'action' },
  fields: [
    idField,
    { name: 'subscriber', type: 'text', required: true, index: true },
    /** `asked`, `confirmed`, `changed`, `unsubscribed`, `imported`, `invited`, `erased`; `renewed`: links issued before open nothing. */
    { name: 'action', type: 'text', required: true },
    /** Ids of the lists that it is about. */
    { name: 'lists', type: 'json' },
    /** `form`, `preferences`, `one-click`, `unsubscribe` (its page), `import`, `officer`, `webhook`, `command`. */
    { name: 'route', type: 'text', required: true },
    /** `consent` or `public-task` (UK GDPR 6(1)(a), 6(1)(e)). */
    { name: 'basis', type: 'text', required: true },
    /** The words that stood beside the button, in full; for an import the evidence that the row gave. */
    { name: 'shown', type: 'textarea' },
    { name: 'at', type: 'date', required: true, index: true },
  ],
}
