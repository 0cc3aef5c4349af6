import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { keepFile } from './keep-file.ts'
import type { Mail, SendMail } from './mail.ts'

const pageOf = ({ from, to, subject, text }: Mail) => `From: ${from}\nTo: ${to.join(', ')}\nSubject: ${subject}\n\n${text}\n`

/**
 * Puts mail into the outbox, `<dataDir>/outbox/`: for each mail a `.txt` that a person reads and a `.html` as it would arrive. Names begin
 * with the time, so the newest stands last. This is how a locked-out administrator gets in from the server.
 */
export function outboxFolder(dataDir: string): SendMail {
  return async (mail) => {
    const folder = join(dataDir, 'outbox')
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomBytes(3).toString('hex')}`
    await keepFile(join(folder, `${name}.html`), mail.html)
    await keepFile(join(folder, `${name}.txt`), pageOf(mail))
  }
}
