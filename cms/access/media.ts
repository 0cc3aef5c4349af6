import type { CollectionConfig } from 'payload'
import { publishers, writers } from './predicates.ts'

/** Who reaches pictures: whoever writes may add them; what is said of one may be live already, so only publishers change that. */
export const mediaAccess = {
  create: writers,
  read: writers,
  update: publishers,
  delete: publishers,
} satisfies CollectionConfig['access']
