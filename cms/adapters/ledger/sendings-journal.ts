import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { NewSending, SendingStore } from '#cms/jobs/send-bulletins/store.ts'
import type { Tables } from './tables/tables.ts'

/** The journal's name in the data folder. Backups leave it out, and restoring leaves it where it is. */
export const sendingsJournalFile = 'journal-of-sendings.jsonl'

const entrySchema = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('opened'),
    openedAt: z.iso.datetime(),
    id: z.string(),
    key: z.string(),
    kind: z.string(),
    bulletin: z.string(),
    title: z.string(),
    at: z.iso.datetime(),
    digest: z.string(),
    from: z.string(),
    lists: z.array(z.string()),
  }),
  z.object({ what: z.literal('abandoned'), id: z.string() }),
])
type Entry = z.infer<typeof entrySchema>

async function append(dataDir: string, entry: Entry): Promise<void> {
  const file = await open(join(dataDir, sendingsJournalFile), 'a', 0o600)
  try {
    // A line of its own, whatever a crash has cut off before it.
    await file.appendFile(`\n${JSON.stringify(entry)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

function entryOf(line: string): Entry[] {
  try {
    const entry = entrySchema.safeParse(JSON.parse(line)).data
    return entry ? [entry] : []
  } catch {
    return []
  }
}

function openedEntry({ sendingId, bulletinId, key, kind, title, at, digest, from, lists }: NewSending, now: Date): Entry {
  const told = { key, kind, title, digest, from, lists: [...lists] }
  return { what: 'opened', openedAt: now.toISOString(), id: sendingId, bulletin: bulletinId, at: at.toISOString(), ...told }
}

/** A store that notes each sending outside the database before it is opened, so that a restored backup does not let it go out a second time. */
export function journalled<Store extends SendingStore>(store: Store, dataDir: string): Store {
  return {
    ...store,
    async open(sending, templates, now) {
      await append(dataDir, openedEntry(sending, now))
      const isOpen = await store.open(sending, templates, now)
      if (!isOpen) await append(dataDir, { what: 'abandoned', id: sending.sendingId })
      return isOpen
    },
    async abandon(sendingId) {
      await store.abandon(sendingId)
      await append(dataDir, { what: 'abandoned', id: sendingId })
    },
  }
}

/**
 * Puts sendings of the journal that a restored database does not know back into it, as stopped, with these words: nobody knows who got them,
 * and what has been sent once is not sent again by pressing Send. How many were missing.
 */
export async function restoreSendings(tables: Tables, dataDir: string, words: string, now: Date): Promise<number> {
  const text = await readFile(join(dataDir, sendingsJournalFile), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const entries = text.split('\n').flatMap(entryOf)
  const abandoned = new Set(entries.flatMap((entry) => (entry.what === 'abandoned' ? [entry.id] : [])))
  const opened = entries.flatMap((entry) => (entry.what === 'opened' && !abandoned.has(entry.id) ? [entry] : []))
  return tables.add(
    'sendings',
    opened.map(({ id, key, kind, bulletin, title, at, digest, from, lists, openedAt }) => ({
      ...{ id, key, kind, bulletin, title, at: new Date(at), digest, from, lists },
      ...{ state: 'stopped', stateReason: words, finishedAt: now, createdAt: new Date(openedAt), updatedAt: now },
    })),
  )
}
