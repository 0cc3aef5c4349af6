import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BatchSender, Message } from '#cms/jobs/send-bulletins/ports.ts'
import { keepFile, syncFolder } from './keep-file.ts'

/** What the file `<row>.json` of a mail in the outbox holds; the mail itself stands beside it as `<row>.html` and `<row>.txt`. */
export interface OutboxMail extends Omit<Message, 'html' | 'text'> {
  /** The id as a provider would have given it; always the same for a row and key. */
  providerId: string
  /** When it was put there. */
  at: string
  /** Of the whole message, so that another one under the same key is noticed. */
  digest: string
}

/** The mails of bulletins in the outbox: a folder for each batch, named by its idempotency key. */
export const bulletinOutbox = (dataDir: string): string => join(dataDir, 'outbox', 'bulletins')

const idBeginning = 'outbox-'

/** True for the id of a mail that never left: nothing will be reported of it. */
export const isOutboxId = (providerId: string | null): boolean => providerId?.startsWith(idBeginning) ?? false

/** A disk asks for no patience; this keeps the outbox from taking all of it. */
const diskRate = { limit: 20, windowMs: 1000 }

const digestOf = (...parts: string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex')

/** A name for a file from what may hold any sign. */
const nameOf = (text: string) => (/^[\w-]{1,100}$/.test(text) ? text : digestOf(text))

const keptMail = async (path: string): Promise<OutboxMail | null> => {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as OutboxMail
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

async function keepMail(stem: string, key: string, message: Message, digest: string, now: Date): Promise<void> {
  const { html, text, ...rest } = message
  const providerId = providerIdOf(key, message.rowId)
  await keepFile(`${stem}.html`, html)
  await keepFile(`${stem}.txt`, text)
  // Last: where it stands, the mail is whole.
  await keepFile(`${stem}.json`, JSON.stringify({ ...rest, providerId, at: now.toISOString(), digest } satisfies OutboxMail, null, 2))
}

const providerIdOf = (key: string, rowId: string) => `${idBeginning}${digestOf(key, rowId).slice(0, 32)}`

/**
 * Puts the mails of bulletins into the outbox, `<dataDir>/outbox/bulletins/<key>/<row>.{html,txt,json}`. As at a provider, the same key with
 * the same messages writes nothing twice and gets the same answer, also after a kill in the middle; other messages under it are not taken.
 */
export function outboxBatchSender(dataDir: string): BatchSender {
  return {
    batchSize: 100,
    send: async (key, messages, now) => {
      const folder = join(bulletinOutbox(dataDir), nameOf(key))
      const places = messages.map((message) => ({
        message,
        stem: join(folder, nameOf(message.rowId)),
        digest: digestOf(JSON.stringify(message)),
      }))
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        const kept = await Promise.all(places.map(({ stem }) => keptMail(`${stem}.json`)))
        if (kept.some((mail, index) => mail && mail.digest !== places[index]!.digest))
          return { outcome: { kind: 'unconfirmed', reason: 'The outbox holds another mail under this key.' } }
        const missing = places.filter((_place, index) => kept[index] === null)
        await Promise.all(missing.map(({ message, stem, digest }) => keepMail(stem, key, message, digest, now)))
        if (missing.length > 0) await syncFolder(folder)
      } catch (error) {
        const reason = `The outbox could not be written: ${(error as NodeJS.ErrnoException).code ?? String(error)}. Check the disk of DATA_DIR.`
        return { outcome: { kind: 'retry-later', notBefore: new Date(now.getTime() + 60_000), reason } }
      }
      const accepted = messages.map(({ rowId }) => ({ rowId, providerId: providerIdOf(key, rowId) }))
      return { outcome: { kind: 'accepted', accepted, rejected: [] }, rate: diskRate }
    },
  }
}
