import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getPayload, type BasePayload } from 'payload'
import { env, type Env } from '#cms/env.ts'
import type { VariableName } from '#cms/env/variables.ts'
import type { Role } from '#cms/domain/access/roles.ts'
import { serveCms } from '#cms/server/cms/serve-cms.ts'
import { answerOf, type Answer } from './hub/answer.ts'
import { newTestDatabase } from './hub/database.ts'
import { documentsOf, type Documents } from './hub/documents.ts'
import { peopleOf, type People, type TestPerson } from './hub/people.ts'
import { plainPreviews } from './hub/previews.ts'
import { restHandler } from './hub/rest.ts'
import { testSettings } from './hub/settings.ts'

/** How a test asks the hub for something. */
export interface Ask {
  /** A person, or the shared person of a role; nobody when left out. */
  as?: Role | TestPerson | null | undefined
  /** Sent as JSON, unless it is a form. */
  body?: unknown
  headers?: Record<string, string>
}

/** The real hub of the CMS in this process: its config, its store, its HTTP side; without admin pages, renderer and worker. */
export interface TestHub extends People, Documents {
  payload: BasePayload
  env: Env
  store: 'sqlite' | 'mongodb'
  /** Where its HTTP side listens, without a slash at the end. */
  url: string
  /** Asks over HTTP, through the gate that stands before Payload. */
  call(method: string, path: string, ask?: Ask): Promise<Answer>
  /** The text parts of the mails in the outbox, the oldest first. */
  outbox(): Promise<string[]>
  stop(): Promise<void>
}

let isOpen = false

/**
 * Opens the one hub of this test file, on a store of its own that ends with it: on MongoDB when `TEST_MONGODB_URL` is set, else on a SQLite
 * file. The config reads the environment once, so there is one hub to a process.
 */
export async function openTestHub(settings: Partial<Record<VariableName, string>> = {}): Promise<TestHub> {
  if (isOpen) throw new Error('A test file opens one hub: the config reads the environment once. Open it in beforeAll.')
  isOpen = true
  const dataDir = await mkdtemp(join(tmpdir(), 'hub-test-'))
  const database = newTestDatabase(dataDir)
  // Production is what the hub runs as: migrations are applied, and no schema is pushed.
  Object.assign(
    process.env,
    { NODE_ENV: 'production' },
    testSettings({ DATA_DIR: dataDir, DATABASE_URL: database.url, PORT: '3999', ...settings }),
  )

  const { default: config } = await import('#cms/payload.config.ts')
  const payload = await getPayload({ config })
  // Half of the tests provoke refusals, and each would be a page of log.
  payload.logger.level = 'silent'
  const people = peopleOf(payload)
  const { server, port } = await serveCms({
    payload,
    handleNext: restHandler(config),
    previewTools: plainPreviews(payload),
    publicTools: { ...plainPreviews(payload), now: () => new Date() },
    handleSearch: async (_request, response) => void response.writeHead(404).end(),
    changed: () => {},
  })

  const url = `http://127.0.0.1:${port}`
  return {
    ...people,
    ...documentsOf(payload),
    payload,
    env: env(),
    store: database.store,
    url,
    call: async (method, path, { as, body, headers = {} } = {}) => {
      const person = typeof as === 'string' ? await people.shared(as) : as
      const isForm = body instanceof FormData || body instanceof URLSearchParams
      const response = await fetch(`${url}${path}`, {
        method,
        redirect: 'manual',
        headers: {
          ...(person && { authorization: `JWT ${person.token}` }),
          ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
          ...headers,
        },
        body: isForm ? body : body === undefined ? null : JSON.stringify(body),
      })
      return answerOf(response)
    },
    outbox: async () => {
      const folder = join(dataDir, 'outbox')
      const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.txt')).toSorted()
      return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
    },
    stop: async () => {
      await new Promise((resolve) => server.close(resolve).closeAllConnections())
      await payload.destroy()
      await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
