import { randomBytes } from 'node:crypto'
import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Mail, SendMail } from './mail.ts'

const pageOf = ({ from, to, subject, text }: Mail) => `From: ${from}\nTo: ${to.join(', ')}\nSubject: ${subject}\n\n${text}\n`

async function keep(path: string, bytes: string): Promise<void> {
  const file = await open(`${path}.part`, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.part`, path)
}

/**
 * Puts mail into the outbox, `<dataDir>/outbox/`: for each mail a `.txt` that a person reads and a `.html` as it would arrive. Names begin
 * with the time, so the newest stands last. This is how a locked-out administrator gets in from the server.
 */
export function outboxFolder(dataDir: string): SendMail {
  return async (mail) => {
    const folder = join(dataDir, 'outbox')
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomBytes(3).toString('hex')}`
    await keep(join(folder, `${name}.html`), mail.html)
    await keep(join(folder, `${name}.txt`), pageOf(mail))
  }
}
