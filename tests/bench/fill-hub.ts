import '../../scripts/production.ts'
import { emptyHub } from '#cms/adapters/reference/empty-hub.ts'
import { importedCollections } from '#cms/domain/reference/plan-import.ts'
import { referencePart, toDocument } from '#cms/domain/reference/to-document.ts'
import type { Raw } from '#cms/domain/published/raw.ts'
import { env } from '#cms/env.ts'
import { manyArticles } from '#tests/support/many-articles.ts'
import { openPayload } from '../../scripts/hub/open-hub.ts'

// Fills the hub of DATA_DIR with so many published articles: `node tests/bench/fill-hub.ts 10000`. Past the hooks, since only the rows count.

const payload = await openPayload(env())
await emptyHub(payload)
const documents = manyArticles(Number(process.argv[2] ?? 500))
const inOrder = importedCollections.flatMap((collection) =>
  documents.filter(({ kind }) => kind === collection).map((document) => ({ collection, document })),
)
for (const { collection, document } of inOrder) {
  const content = referencePart(collection, document.value as unknown as Raw)
  const now = new Date().toISOString()
  const { related: _related, ...data } = toDocument({ collection, id: document.id, content: content as never })
  await payload.db.create({ collection, data: { ...data, createdAt: now, updatedAt: now, isWaiting: false } })
}
await payload.destroy()
process.exit(0)
