import type { CollectionConfig } from 'payload'
import { nobody } from '#cms/access/predicates.ts'
import { idField } from '#cms/fields/id.ts'

/** Up to 100 rows of a ledger that go to the provider in one call. Number 0 of a sending is no batch, but the claim of the worker that freezes its recipients. */
export const Batches: CollectionConfig = {
  slug: 'batches',
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  indexes: [{ fields: ['state', 'notBefore'] }, { fields: ['sending', 'state'] }],
  fields: [
    idField,
    { name: 'sending', type: 'text', required: true, index: true },
    { name: 'bulletin', type: 'text', required: true },
    { name: 'number', type: 'number', required: true },
    /** `open`: its body is not fixed; `fixed`: it is retried whole; `settled`: every row has an outcome. */
    { name: 'state', type: 'select', required: true, options: ['open', 'fixed', 'settled'] },
    /** Who works on it, and until when that is believed. */
    { name: 'holder', type: 'text' },
    { name: 'heldUntil', type: 'date' },
    /** Not to be tried before. */
    { name: 'notBefore', type: 'date', required: true },
    /** The idempotency key, from the moment the body is fixed; another only after a definite refusal. */
    { name: 'key', type: 'text' },
    { name: 'bodyDigest', type: 'text' },
    { name: 'firstAttemptAt', type: 'date' },
    /** Calls under the present key of which nobody knows what came; one that the provider answered with taking nothing is taken off again. */
    { name: 'attempts', type: 'number', required: true, defaultValue: 0 },
    /** How often a definite refusal has cleared the key. */
    { name: 'refusals', type: 'number', required: true, defaultValue: 0 },
    { name: 'lastFault', type: 'textarea' },
    { name: 'settledAt', type: 'date' },
  ],
}
