import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { bulletinOutbox } from '../mail/outbox-batch.ts'
import { readOutboxMail } from './read-outbox.ts'

/** Which mails of the outbox are to be forgotten. */
export interface ForgottenMails {
  /** Ids of rows of ledgers: the names of their mails. */
  rowIds: ReadonlySet<string>
  /** Whether an address is that of somebody who is forgotten, for mails of no ledger. */
  isForgotten(address: string): boolean
}

/** Names in a folder; none where there is no such folder. */
const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
    throw error
  })

/** Removes a mail; the file by which it is found goes last, so that a removal that was cut off is taken up again. */
async function removeMail(stem: string, last: 'json' | 'txt'): Promise<void> {
  for (const ending of ['html', last === 'json' ? 'txt' : 'json', last]) await rm(`${stem}.${ending}`, { force: true })
}

const stemsIn = async (folder: string, ending: string): Promise<string[]> =>
  (await namesIn(folder)).filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length))

/** Whether a mail of the CMS itself goes to one of these addresses: its first lines say to whom. */
async function isTo(path: string, { isForgotten }: ForgottenMails): Promise<boolean> {
  const to = /^To: (.*)$/m.exec(await readFile(path, 'utf8').catch(() => ''))?.[1] ?? ''
  return to.split(',').some((address) => isForgotten(address.trim()))
}

/** Removes mails of people who are to be forgotten from the outbox of a data folder: copies of bulletins, tests, and mail of the CMS. How many. */
export async function forgetMails(dataDir: string, which: ForgottenMails): Promise<number> {
  let removed = 0
  const own = join(dataDir, 'outbox')
  for (const stem of await stemsIn(own, '.txt')) {
    if (!(await isTo(join(own, `${stem}.txt`), which))) continue
    await removeMail(join(own, stem), 'txt')
    removed += 1
  }
  for (const batch of await namesIn(bulletinOutbox(dataDir))) {
    for (const row of await stemsIn(join(bulletinOutbox(dataDir), batch), '.json')) {
      // Tests stand in no ledger: whom they went to is in the mail alone.
      const to = batch.startsWith('test-') ? (await readOutboxMail(dataDir, `bulletins/${batch}/${row}`))?.to : undefined
      if (!which.rowIds.has(row) && !(to !== undefined && which.isForgotten(to))) continue
      await removeMail(join(bulletinOutbox(dataDir), batch, row), 'json')
      removed += 1
    }
  }
  return removed
}
