import type { BasePayload } from 'payload'
import { z } from 'zod'
import { bulletinCopySchema } from '#content/schema/bulletin.ts'
import { segmentSchema } from '#cms/domain/bulletin/bulletin-draft.ts'
import type { SentIssue, SentIssues } from '#cms/jobs/compose-digests/ports.ts'
import { earlierCopies } from './earlier-copies.ts'
import { listAddress } from './edition-lists.ts'
import type { Row } from './tables/tables.ts'
import { openTables } from './tables/open-tables.ts'

/** An issue as a sending keeps it, by list. */
const keptSchema = z.record(z.string(), z.object({ copy: bulletinCopySchema, segment: segmentSchema }))

const text = (row: Row, field: string) => row[field] as string
const keptOf = (row: Row) => keptSchema.safeParse(row.issues).data ?? {}
const byStart = (a: Row, b: Row) => (a.startedAt as Date).getTime() - (b.startedAt as Date).getTime()

/** Issues as they stand in the ledger of sendings, each with the text of its last correction, for the part of the list that it went to. */
export function openSentIssues(payload: BasePayload, siteUrl: string): SentIssues {
  const tables = openTables(payload)
  return {
    async between(from, until) {
      const sent = await tables.find('sendings', { kind: 'issue', startedAt: { above: from, atMost: until } }, { sort: 'startedAt' })
      if (sent.length === 0) return []
      const later = (
        await tables.find('sendings', { kind: { in: ['correction', 'rest'] }, bulletin: { in: sent.map((row) => row.bulletin) } })
      )
        .filter(({ startedAt }) => startedAt !== null)
        .toSorted(byStart)
      const laterOf = (row: Row, kind: string) => later.filter((one) => one.bulletin === row.bulletin && one.kind === kind)
      // What somebody stopped is spread no further, unless what was left of it went out after all.
      const found = sent.filter((row) => row.state !== 'stopped' || laterOf(row, 'rest').length > 0)
      const lists = new Map((await tables.find('lists', {})).map((list) => [text(list, 'id'), list]))
      return found.flatMap((row): SentIssue[] => {
        const kept = keptOf(row)
        const corrected = Object.assign({}, ...laterOf(row, 'correction').map(keptOf)) as typeof kept
        return (row.lists as string[]).flatMap((listId): SentIssue[] => {
          const [list, issue] = [lists.get(listId), kept[listId]]
          if (!list || !issue) return []
          return [
            {
              ...{ bulletinId: text(row, 'bulletin'), frozenAt: row.createdAt as Date, sentAt: row.startedAt as Date },
              ...{ listId, listName: text(list, 'name') },
              ...{ isListInUse: list.isOpen === true, segment: issue.segment, copy: (corrected[listId] ?? issue).copy },
              ...{
                from: text(row, 'from'),
                address: listAddress({ slug: text(list, 'slug'), replyTo: list.replyTo as string | null }, siteUrl),
              },
            },
          ]
        })
      })
    },
    earlierCopies: earlierCopies(tables),
    isOpened: async (key) => (await tables.find('sendings', { key }, { only: ['id'] })).length > 0,
  }
}
