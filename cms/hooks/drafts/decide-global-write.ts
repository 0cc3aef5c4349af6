import type { GlobalConfig, GlobalSlug, PayloadRequest } from 'payload'
import { writeIntent, type Write } from '#cms/domain/publishing/write-intent.ts'
import { withKnownStatus } from './known-status.ts'

interface UpdateArgs {
  slug: GlobalSlug
  draft?: boolean
  data?: { _status?: 'draft' | 'published' }
}

type BeforeOperationHook = NonNullable<NonNullable<GlobalConfig['hooks']>['beforeOperation']>[number]

async function standing(req: PayloadRequest, slug: GlobalSlug): Promise<Pick<Write, 'live' | 'hasNewerDraft'>> {
  const row = (await req.payload.db.findGlobal({ slug, req })) as { _status?: string } | undefined
  if (row?._status !== 'published') return { live: false, hasNewerDraft: true }
  const { docs } = await req.payload.db.findGlobalVersions<{ _status?: string }>({
    global: slug,
    where: { latest: { equals: true } },
    limit: 1,
    pagination: false,
    req,
  })
  return { live: true, hasNewerDraft: docs[0]?.version._status === 'draft' }
}

/** Settings and alert cannot be taken down, only published anew: what would take them down, or put an unfinished draft live, is saved as a draft. */
export const decideGlobalWrite: BeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'update') return args
  const sent = args as UpdateArgs
  const write: UpdateArgs = { ...sent, ...(sent.data !== undefined && { data: withKnownStatus(sent.data) }) }
  const intent = writeIntent({ draft: Boolean(write.draft), status: write.data?._status, ...(await standing(req, write.slug)) })
  if (intent === 'publish' || intent === 'keep') return write
  return { ...write, draft: true }
}
