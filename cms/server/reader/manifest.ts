import { z } from 'zod'
import { hasHiddenSegment } from '#cms/domain/http/path.ts'

const path = z.string().startsWith('/')
const headers = z.record(z.string().regex(/^[A-Za-z0-9-]+$/), z.string().regex(/^[\t\x20-\x7e]*$/))
const file = z
  .string()
  .refine((name) => !name.startsWith('/') && !name.includes('\\') && !name.includes('\0') && !hasHiddenSegment(`/${name}`))

/** One line of a release's journal: what is at one path. A later line about the same path replaces an earlier one. */
const entrySchema = z.union([
  z.object({
    path,
    status: z.union([z.literal(200), z.literal(404), z.literal(410)]),
    /** The body, below the release's `files/`; `.br` and `.gz` beside it when `encodings` says so. */
    file,
    /** Content-Type. */
    type: z.string(),
    encodings: z.array(z.enum(['br', 'gzip'])).default([]),
    /** Replace the reader's own headers of the same name. */
    headers: headers.default({}),
  }),
  z.object({
    path,
    status: z.union([z.literal(301), z.literal(302), z.literal(307), z.literal(308)]),
    location: z.string().regex(/^[\x21-\x7e]+$/),
  }),
  /** Gone (410), or as if it had never been (404). */
  z.object({ path, status: z.union([z.literal(404), z.literal(410)]) }),
])

/** What is at one path of the site. */
export type Entry = z.output<typeof entrySchema>
/** An entry with a body. */
export type FileEntry = Extract<Entry, { file: string }>

/** The entries of complete lines of a journal, and how many lines were no entry. Such a line changes nothing. */
export function readEntries(lines: string): { entries: Entry[]; unreadable: number } {
  const entries: Entry[] = []
  let unreadable = 0
  for (const line of lines.split('\n')) {
    if (line.trim() === '') continue
    const entry = entryOf(line)
    if (entry === undefined) unreadable++
    else entries.push(entry)
  }
  return { entries, unreadable }
}

function entryOf(line: string): Entry | undefined {
  try {
    return entrySchema.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}
