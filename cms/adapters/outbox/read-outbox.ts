import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { bulletinOutbox, type OutboxMail } from '../mail/outbox-batch.ts'

/** Where a mail of the outbox lies, and since when. */
export interface MailPlace {
  /** Its path in the outbox without an ending: `2026-11-23T09-00-00-000Z-a1b2c3`, `bulletins/<batch>/<row>`. */
  path: string
  at: Date
  /** `sign-in`: of the CMS itself, with links that open accounts; `bulletin`: a copy of a bulletin. */
  kind: 'sign-in' | 'bulletin'
}

/** A mail of the outbox as a person reads it. */
export interface ReadMail extends MailPlace {
  from: string
  to: string
  subject: string
  html: string
  text: string
}

const outboxOf = (dataDir: string) => join(dataDir, 'outbox')

/** What is in a folder; nothing where there is none. */
async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** Names of the files with an ending, without it. */
const namesOf = async (folder: string, ending: string): Promise<string[]> =>
  (await entriesOf(folder))
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map(({ name }) => name.slice(0, -ending.length))

/** A sign-in mail's name begins with the time at which it was written: `2026-11-23T09-00-00-000Z-a1b2c3`. */
function timeOf(name: string): Date {
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2})-(\d{3}Z)/.exec(name)
  return new Date(match ? `${match[1]}:${match[2]}:${match[3]}.${match[4]}` : 0)
}

async function bulletinMails(dataDir: string): Promise<MailPlace[]> {
  const places: MailPlace[] = []
  for (const entry of await entriesOf(bulletinOutbox(dataDir))) {
    if (!entry.isDirectory()) continue
    const batch = join(bulletinOutbox(dataDir), entry.name)
    const { mtime } = await stat(batch)
    const names = await namesOf(batch, '.json')
    places.push(...names.map((name): MailPlace => ({ path: `bulletins/${entry.name}/${name}`, at: mtime, kind: 'bulletin' })))
  }
  return places
}

/** Every mail in the outbox, the newest first; those that open accounts only when they are asked for. */
export async function listOutbox(dataDir: string, { withSignIn }: { withSignIn: boolean }): Promise<MailPlace[]> {
  const own = withSignIn ? await namesOf(outboxOf(dataDir), '.txt') : []
  const places = [...own.map((name): MailPlace => ({ path: name, at: timeOf(name), kind: 'sign-in' })), ...(await bulletinMails(dataDir))]
  return places.toSorted((a, b) => b.at.getTime() - a.at.getTime() || (a.path < b.path ? -1 : 1))
}

async function readSignIn(stem: string, path: string): Promise<ReadMail> {
  const page = await readFile(`${stem}.txt`, 'utf8')
  const head = page.slice(0, Math.max(0, page.indexOf('\n\n')))
  const say = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(head)?.[1]?.trim() ?? ''
  const html = await readFile(`${stem}.html`, 'utf8')
  return {
    ...{ path, at: timeOf(path), kind: 'sign-in', from: say('From'), to: say('To'), subject: say('Subject') },
    ...{ html, text: page.slice(head.length).trim() },
  }
}

async function readBulletin(stem: string, path: string): Promise<ReadMail> {
  const { from, to, subject, at } = JSON.parse(await readFile(`${stem}.json`, 'utf8')) as OutboxMail
  const [html, text] = await Promise.all([readFile(`${stem}.html`, 'utf8'), readFile(`${stem}.txt`, 'utf8')])
  return { path, at: new Date(at), kind: 'bulletin', from, to, subject, html, text }
}

/** One mail by its path, `null` when there is none. */
export async function readOutboxMail(dataDir: string, path: string): Promise<ReadMail | null> {
  if (!/^(bulletins\/[\w-]+\/)?[\w-]+$/.test(path)) return null
  const stem = join(outboxOf(dataDir), path)
  try {
    return await (path.includes('/') ? readBulletin : readSignIn)(stem, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
