import { normalAddress } from '#cms/domain/subscriber/address.ts'
import { headingsOf, type ColumnMap } from '#cms/domain/subscriber-import/columns.ts'
import { beginPlan, type ImportPlan } from '#cms/domain/subscriber-import/plan-import.ts'
import type { ImportRow, ImportWish } from '#cms/domain/subscriber-import/read-row.ts'
import { readCsv, UnreadableFile } from './read-csv.ts'

/** Rows that a preview shows. */
const shownRows = 5
/** Characters of a cell that a preview shows. */
const shownCharacters = 80
/** Rows in which addresses are looked for when no heading tells of them. */
const triedRows = 20

/** A file as it was understood. */
export interface PlannedImport {
  headings: string[]
  columns: ColumnMap
  /** The first rows, shortened, so that somebody sees what is in which column. */
  sample: string[][]
  plan: ImportPlan
}

type Choice = Omit<ImportWish, 'columns'> & { columns: ColumnMap | ((headings: readonly string[]) => ColumnMap) | null }

/** The first column in which one of these rows has an address. */
function addressColumn(rows: readonly ImportRow[]): number | undefined {
  return rows.map(({ cells }) => cells.findIndex((cell) => normalAddress(cell) !== null)).find((place) => place >= 0)
}

/**
 * Reads a file of people and plans its import. `columns` say what is in which column; those that are not said are guessed from the headings,
 * and the column of addresses by what stands in it. @throws UnreadableFile when it cannot be read, or no column has addresses
 */
export async function planFile(bytes: Uint8Array, { columns: chosen, ...wish }: Choice): Promise<PlannedImport> {
  let found: Omit<PlannedImport, 'plan'> | undefined
  let planning: ReturnType<typeof beginPlan> | undefined
  const early: ImportRow[] = []
  const begin = () => {
    if (!found || planning) return
    const address = found.columns.address ?? (typeof chosen === 'object' && chosen ? undefined : addressColumn(early))
    if (address === undefined)
      throw new UnreadableFile(
        'No column of the file was recognised as email addresses. Its first line has to hold headings (Email, Name …), or a person.',
      )
    found.columns = { ...found.columns, address }
    planning = beginPlan({ ...wish, columns: found.columns })
    for (const row of early) planning.add(row)
  }
  for await (const row of readCsv(bytes)) {
    if (!found) {
      const { headings, hasHeadings, columns: guessed } = headingsOf(row.cells)
      found = { headings, columns: typeof chosen === 'function' ? { ...guessed, ...chosen(headings) } : (chosen ?? guessed), sample: [] }
      if (hasHeadings) continue
    }
    if (found.sample.length < shownRows) found.sample.push(row.cells.map((cell) => cell.slice(0, shownCharacters)))
    if (planning) planning.add(row)
    else if (early.push(row) === triedRows || found.columns.address !== undefined) begin()
  }
  begin()
  return { ...found!, plan: planning!.plan() }
}
