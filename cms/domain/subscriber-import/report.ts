import { csvLine } from '../approval/csv.ts'
import type { ImportOutcome } from './decide-person.ts'
import type { LineNote } from './plan-import.ts'

/** The figures of an import. */
export interface ImportFigures {
  rows: number
  bad: number
  merged: number
  people: number
  outcomes: Readonly<Record<ImportOutcome, number>>
  unconfirmed: number
}

const number = (value: number) => value.toLocaleString('en-GB')

/** What an import did, or would do, in lines of words. */
export function summaryOf({ rows, bad, merged, people, outcomes, unconfirmed }: ImportFigures): string[] {
  return [
    `${number(rows)} rows, ${number(people)} people (${number(merged)} rows put together with another).`,
    `${number(outcomes.added)} new, ${number(outcomes.changed)} added to, ${number(outcomes.unchanged)} as they were.`,
    `${number(outcomes['kept-out'])} kept out: they unsubscribed, complained, or their address does not work.`,
    `${number(unconfirmed)} have to confirm first: no lawful basis was given.`,
    `${number(bad)} rows could not be taken.`,
  ]
}

/** What became of a line, as the admin and the report say it. */
export const noteKinds: Record<LineNote['kind'], string> = { bad: 'Not taken', 'kept-out': 'Kept out', note: 'Note' }

/** The report as lines of a CSV file that is safe in a spreadsheet. */
export function* reportLines({ notes }: { notes: readonly LineNote[] }): Generator<string> {
  yield `\ufeff${csvLine(['Line', 'Address', 'What', 'Why'])}`
  for (const { line, address, kind, words } of notes) yield csvLine([String(line), address, noteKinds[kind], words])
}
