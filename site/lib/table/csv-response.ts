import type { Block } from '#content/schema/block.ts'
import { numberInPath } from '../paths.ts'
import { textResponse } from '../text-response.ts'
import { tableCsv } from './csv.ts'

/** The words of a caption as part of a file's name, at most 60 characters. */
const nameOf = (caption: string) =>
  caption
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .reduce((name, word) => (name.length + word.length < 60 ? `${name}-${word}` : name), '')

/** The table of that number (from 1, as the address has it) in `body`, as a file to keep, named after its page and caption; else 404. */
export function csvResponse(body: readonly Block[] | undefined, slug: string, number: string | undefined): Response {
  const tables = (body ?? []).filter((block) => block.type === 'table')
  const table = tables[(numberInPath(number) ?? 0) - 1]
  const response = textResponse(table ? tableCsv(table) : null, 'text/csv')
  if (table) {
    response.headers.set('content-disposition', `attachment; filename="${slug}${nameOf(table.caption)}.csv"`)
    response.headers.set('x-robots-tag', 'noindex')
  }
  return response
}
