import { createHash } from 'node:crypto'
import { contentOf } from '#cms/domain/publishing/content-of.ts'
import type { Raw } from '#cms/domain/published/raw.ts'

/** Names a text exactly: SHA-256 of its content without dates of saving, status and request for approval. */
export function digestOfDocument(doc: Raw): string {
  return createHash('sha256')
    .update(JSON.stringify(contentOf(doc)))
    .digest('hex')
}
