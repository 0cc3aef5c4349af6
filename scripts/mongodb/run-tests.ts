import { spawn } from 'node:child_process'
import { inProject } from '#cms/project-folder.ts'
import { buildAll } from '../build.ts'
import { createTerminal } from '../progress/terminal.ts'
import { StartTrouble } from '../start/trouble.ts'
import { installServer } from './install-server.ts'
import { startServer, type TestServer } from './start-server.ts'
import { storeTests } from './store-tests.ts'

const help = `npm run test:mongodb: runs what depends on the store with MongoDB: integration tests over a store, and journeys through the started hub.

Set TEST_MONGODB_URL to use a server of your own; each test makes a database there and removes it. Without it a server for tests is installed
into .build/mongodb (this needs Python 3.11 or newer) and runs for as long as the tests do. Arguments go to vitest: files to run instead, for example.`

const rest = process.argv.slice(2)
if (rest.includes('--help')) {
  console.log(help)
  process.exit(0)
}

const stopping = new AbortController()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stopping.abort())

/** The exit code of the tests; they are ended with this command. */
async function runTests(url: string): Promise<number> {
  const vitest = inProject('node_modules/vitest/vitest.mjs')
  const args = [vitest, 'run', '--project', 'int', '--project', 'e2e', ...(rest.length > 0 ? rest : await storeTests())]
  const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, TEST_MONGODB_URL: url } })
  stopping.signal.addEventListener('abort', () => child.kill('SIGTERM'))
  if (stopping.signal.aborted) child.kill('SIGTERM')
  return new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('close', (code) => resolve(code ?? 1))
  })
}

const terminal = createTerminal(process.stdout)
let server: TestServer | undefined
try {
  await buildAll(terminal, stopping.signal)
  const own = process.env.TEST_MONGODB_URL
  server = own ? undefined : await startServer(await installServer(terminal, stopping.signal), stopping.signal)
  terminal.say(own ? 'On the server of TEST_MONGODB_URL.' : 'On a server for tests.')
  terminal.close()
  process.exitCode = await runTests(own || server!.url)
} catch (error) {
  terminal.close()
  console.error(error instanceof StartTrouble ? `\n${error.message}\n${error.remedy}` : error)
  process.exitCode = 1
} finally {
  await server?.stop()
}
process.exit()
