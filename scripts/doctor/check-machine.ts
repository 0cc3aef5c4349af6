import { readdirSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Env } from '#cms/env.ts'
import type { Finding } from './finding.ts'

const gigabyte = 1024 ** 3

function secretsFinding(folder: string): Finding {
  const open = readdirSync(folder).filter((name) => (statSync(join(folder, name)).mode & 0o077) !== 0)
  if (open.length === 0) return { state: 'good', what: 'Secrets', words: 'only this user can read them.' }
  return { state: 'bad', what: 'Secrets', words: `others on this machine can read ${open.join(', ')}. Run: chmod 600 ${join(folder, '*')}` }
}

/** Node, the data folder, its room and its secrets. */
export function checkMachine({ dataDir, sendMode, siteUrl }: Env): Finding[] {
  const findings: Finding[] = [{ state: 'good', what: 'Node', words: process.version }]
  const found = statSync(dataDir, { throwIfNoEntry: false })
  if (!found)
    return [...findings, { state: 'look', what: 'Data folder', words: `${dataDir} is not there yet. The first npm start makes it.` }]
  const { bavail, bsize } = statfsSync(dataDir)
  const free = (bavail * bsize) / gigabyte
  findings.push({
    state: free < 1 ? 'look' : 'good',
    what: 'Data folder',
    words: `${dataDir}, ${free.toFixed(1)} GB free.${free < 1 ? ' Free some space: backups and pictures need it.' : ''}`,
  })
  const secrets = join(dataDir, 'secrets')
  if (statSync(secrets, { throwIfNoEntry: false })) findings.push(secretsFinding(secrets))
  findings.push({
    state: 'good',
    what: 'Mail',
    words: sendMode === 'outbox' ? `stays in ${join(dataDir, 'outbox')}.` : `is sent (${sendMode}).`,
  })
  const isPrivate = siteUrl.startsWith('https:')
  return [
    ...findings,
    {
      state: isPrivate ? 'good' : 'look',
      what: 'Address',
      words: `${siteUrl}${isPrivate ? '' : '. Readers need https: put a web server in front and set SITE_URL.'}`,
    },
  ]
}
