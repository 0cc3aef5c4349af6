import { Readable } from 'node:stream'
import { parse, type CsvError } from 'csv-parse'
import { normalAddress } from '#cms/domain/subscriber/address.ts'
import { separatorOf, decodeText, otherFormatOf } from '#cms/domain/subscriber-import/decode.ts'
import { largestFile, mostRows } from '#cms/domain/subscriber-import/limits.ts'
import type { ImportRow } from '#cms/domain/subscriber-import/read-row.ts'

/** A file that cannot be read at all, in words for whoever chose it. */
export class UnreadableFile extends Error {}

/** Characters that are parsed between two pauses. */
const pieceLength = 64 * 1024

function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += pieceLength) yield text.slice(at, at + pieceLength)
}

const breaksIn = (cell: string) => cell.split('\n').length - 1

/** True when a cell holds a line that would be a row of its own: an open quotation mark has drawn it in. */
const hasRowInside = (cell: string, separator: string) =>
  cell
    .split('\n')
    .slice(1)
    .some((line) => line.includes(separator) && line.split(separator).some((part) => normalAddress(part) !== null))

const unclosed = (line: number) =>
  `The row in line ${line} opens a quotation mark that is never closed, so that nobody can tell where its cell ends. Mend that line, then try again.`

/**
 * The rows of a CSV file as a spreadsheet saves it, with the line at which each begins. Empty rows are passed over. The process stays free for
 * others while it reads. @throws UnreadableFile when it is too large, has too many rows, or is no such file
 */
export async function* readCsv(bytes: Uint8Array): AsyncGenerator<ImportRow> {
  if (bytes.length > largestFile)
    throw new UnreadableFile('The file has more than 20 MB. Divide it, and import the parts one after another.')
  const other = otherFormatOf(bytes)
  if (other !== null) throw new UnreadableFile(`The file is ${other}. Open it where it was made, save it as CSV, and choose that.`)
  const text = decodeText(bytes).replace(/^\ufeff/, '')
  const { separator, isSaid } = separatorOf(text)
  const body = (isSaid ? text.slice(text.indexOf('\n') + 1) : text).replace(/\r\n?/g, '\n')
  const before = isSaid ? 1 : 0
  let lastLine = before
  const parser = Readable.from(pieces(body)).pipe(
    parse({
      ...{ delimiter: separator, record_delimiter: '\n', info: true },
      ...{ relax_column_count: true, relax_quotes: true, skip_empty_lines: true },
      on_record: (row, { lines }) => {
        lastLine = lines + before
        return row
      },
    }),
  )
  let count = 0
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const end = info.lines + before
      const line = end - record.reduce((sum, cell) => sum + breaksIn(cell), 0)
      if (record.every((cell) => cell.trim() === '')) continue
      count += 1
      if (count > mostRows + 1)
        throw new UnreadableFile('The file has more than 200,000 rows. Divide it, and import the parts one after another.')
      const swallows = line < end && record.some((cell) => hasRowInside(cell, separator))
      yield { line, cells: record, ...(swallows && { swallowsTo: end }) }
    }
  } catch (error) {
    const { code } = error as CsvError
    if (code === undefined) throw error
    const isOpen = code === 'CSV_QUOTE_NOT_CLOSED'
    throw new UnreadableFile(isOpen ? unclosed(lastLine + 1) : `The file is not CSV as spreadsheets save it (${code}). Save it again.`)
  }
  if (count === 0) throw new UnreadableFile('The file is empty. Choose one with a row for each person.')
}
