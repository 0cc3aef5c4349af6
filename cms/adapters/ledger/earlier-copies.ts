import { listOfEdition, variantOf } from '#cms/domain/bulletin/variant.ts'
import type { EarlierCopy } from '#cms/domain/digest/owed-issues.ts'
import { exclusionWords } from '#cms/domain/subscriber/exclusion-words.ts'
import type { SentIssues } from '#cms/jobs/compose-digests/ports.ts'
import type { Row, Tables } from './tables/tables.ts'

/** The digest that a row names in place of a copy. */
function keptFor({ why }: Row): EarlierCopy['keptFor'] {
  if (why === exclusionWords.weekly) return 'weekly'
  return why === exclusionWords.monthly ? 'monthly' : undefined
}

/** What a row of a bulletin's own ledger says; nothing when the person got none for another reason. */
function copyIn(row: Row): EarlierCopy[] {
  const kept = row.state === 'excluded' ? keptFor(row) : undefined
  if (row.state === 'excluded' && kept === undefined) return []
  return [{ bulletinId: row.bulletin as string, lists: variantOf(row.variant as string).editions, keptFor: kept }]
}

/** What a row of a digest's ledger says: which issues it told of. */
function toldBy(row: Row, bulletins: ReadonlyMap<string, string>): EarlierCopy[] {
  if (row.state === 'excluded') return []
  return variantOf(row.variant as string).editions.flatMap((key) => {
    const bulletinId = bulletins.get(key)
    return bulletinId === undefined ? [] : [{ bulletinId, lists: [listOfEdition(key)] }]
  })
}

/** Reads from ledgers what people were told of issues before: two statements for a page of people. */
export function earlierCopies(tables: Tables): SentIssues['earlierCopies'] {
  return async (issues, hashes) => {
    const first = Math.min(...issues.map(({ sentAt }) => sentAt.getTime()))
    const digests = await tables.find('sendings', { kind: 'digest', at: { above: new Date(first) } }, { only: ['bulletin', 'issues'] })
    const editions = new Map(
      digests.map(({ bulletin, issues: kept }) => {
        const entries = Object.entries((kept ?? {}) as Record<string, { bulletin: string }>)
        return [bulletin as string, new Map(entries.map(([key, one]) => [key, one.bulletin]))]
      }),
    )
    const ledgers = [...new Set([...issues.map(({ bulletinId }) => bulletinId), ...editions.keys()])]
    const rows = await tables.find('deliveries', { bulletin: { in: ledgers }, addressHash: { in: hashes } })
    const byHash = Map.groupBy(rows, (row) => row.addressHash as string)
    const read = (row: Row) => {
      const told = editions.get(row.bulletin as string)
      return told ? toldBy(row, told) : copyIn(row)
    }
    return new Map([...byHash].map(([hash, own]) => [hash, own.flatMap(read)]))
  }
}
