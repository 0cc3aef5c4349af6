import type { ColumnMap } from '#cms/domain/subscriber-import/columns.ts'
import type { LineNote } from '#cms/domain/subscriber-import/plan-import.ts'
import type { ImportFigures } from '#cms/domain/subscriber-import/report.ts'
import { faultOf } from '../fault-of.ts'

/** What the officer chose for the whole file. */
export interface ImportChoice {
  columns: ColumnMap | null
  listIds: string[]
  basis: 'public-task' | 'consent' | null
  evidence: string
  kind: 'individual' | 'corporate'
  asks: boolean
}

/** What an import would do. */
export interface ImportPreview {
  headings: string[]
  columns: ColumnMap
  sample: string[][]
  figures: ImportFigures
  summary: string[]
  notes: LineNote[]
  noteCount: number
}

/** How far an import is, or what came of it. */
export type ImportLine =
  { done: number; total: number } | { asked: number; of: number } | { summary: string[]; report: string } | { fault: string }

const unreachable = 'The hub could not be reached. What was done until then stays; import the same file again to go on.'

function post(path: string, file: File, choice: ImportChoice, signal?: AbortSignal): Promise<Response> {
  const body = new Blob([JSON.stringify(choice), '\n', file])
  const headers = { 'Content-Type': 'application/octet-stream' }
  return fetch(path, { method: 'POST', credentials: 'same-origin', headers, body, signal: signal ?? null })
}

/** Asks what an import would do. Never throws. */
export async function previewImport(
  file: File,
  choice: ImportChoice,
): Promise<{ ok: true; preview: ImportPreview } | { ok: false; fault: string }> {
  const response = await post('/api/subscribers/import/preview', file, choice).catch(() => null)
  if (!response) return { ok: false, fault: 'The hub could not be reached. Check your connection, then try again.' }
  if (response.ok) return { ok: true, preview: (await response.json()) as ImportPreview }
  return { ok: false, fault: await faultOf(response, 'The file could not be read. Try again in a minute.') }
}

/** Carries an import out and tells each step of it. Never throws; ends when `signal` is aborted. */
export async function* runImport(file: File, choice: ImportChoice, signal: AbortSignal): AsyncGenerator<ImportLine> {
  try {
    const response = await post('/api/subscribers/import', file, choice, signal)
    if (!response.ok || !response.body) return yield { fault: await faultOf(response, 'It could not begin. Try again in a minute.') }
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    let rest = ''
    for (;;) {
      const { value, done } = await reader.read()
      const lines = (rest + (value ?? '')).split('\n')
      rest = lines.pop()!
      for (const line of lines) yield JSON.parse(line) as ImportLine
      if (done) return
    }
  } catch {
    yield { fault: signal.aborted ? 'Stopped. What was done until then stays; import the same file again to go on.' : unreachable }
  }
}
