/** A CMS process of a few lines that obeys, crashes and stalls as asked over HTTP. Its arguments say how its start goes, attempt by attempt. */
import { appendFileSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connectParentProcess } from '../../../../scripts/progress/parent-process.ts'

const [journal = '', ...plans] = process.argv.slice(2)
const note = (line: string) => journal && appendFileSync(journal, `${process.pid} ${line}\n`)
const earlierStarts = journal ? (readOr(journal).match(/ started$/gm)?.length ?? 0) : 0
const plan = plans[earlierStarts] ?? 'well'
note('started')

const parent = connectParentProcess(async () => {
  if (plan === 'deaf') await new Promise(() => {})
  note('stopped')
})

const actions: Record<string, () => void> = {
  '/api/crash': () => process.exit(3),
  '/api/abort': () => process.abort(),
  '/api/die': () => process.kill(process.pid, 'SIGKILL'),
  '/api/stall': () => {
    for (;;);
  },
}

const server = createServer((request, response) => {
  const action = actions[request.url ?? '']
  if (action === undefined) return response.end('ok')
  response.end('as you wish', () => setTimeout(action, 5))
})

switch (plan) {
  case 'crash':
    console.error('A fault of mine')
    process.exit(1)
    break
  case 'fatal':
    await parent.fatal('The database is of a newer version.', 'Run the newer hub, or restore a backup.')
    process.exit(1)
    break
  case 'silent':
    setInterval(() => {}, 1000)
    break
  default:
    parent.report.step('Fake step')
    parent.report.progress('Fake step', 1, 2)
    parent.report.done('Fake step', 'done')
    console.log('a line of output')
    process.send!({ type: 'nonsense' })
    server.listen(0, '127.0.0.1', () => {
      parent.listening((server.address() as AddressInfo).port)
      parent.ready()
      parent.report.say('a set-up link')
    })
}

function readOr(path: string) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
