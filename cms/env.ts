import { addressOf } from './env/address.ts'
import { EnvError, type Fault } from './env/fault.ts'
import { readEnvFile } from './env/file.ts'
import { rules } from './env/rules.ts'
import { sqliteAt, type Store } from './env/store.ts'
import { variables, type Values, type VariableName } from './env/variables.ts'
import { warningsOf } from './env/warnings.ts'

/** The settings of the hub, checked and ready to use. */
export type Env = Store & {
  /** The port the reader listens on; 3000 unless set. */
  port: number
  /** The address or host name the reader listens on; 127.0.0.1 unless set. IPv6 without brackets. */
  host: string
  /** The public address of the hub, without a slash at the end; that of HOST and PORT unless set. */
  siteUrl: string
  /** Proxies whose X-Forwarded-For is believed, as proxy-addr takes them; none unless set. */
  trustedProxies: string[]
  /** The folder of everything the hub keeps, absolute. */
  dataDir: string
  /** The secret of the environment. Undefined: `payloadSecret` of cms/adapters/data-folder makes one and keeps it. */
  payloadSecret: string | undefined
  /** The first administrator, made without a form. Undefined: the terminal prints a set-up link. */
  firstAdmin: { email: string; password: string } | undefined
  /** Whether an empty hub is filled with the reference content. */
  referenceContent: boolean
  /** Whether mail and posts stay in the outbox, leave for the allow list alone, or leave for everybody. */
  sendMode: 'outbox' | 'allow-list' | 'live'
  /** Addresses, and domains as `@example.org`, that may get mail in the mode allow-list; lower case. */
  sendAllowList: string[]
  /** The sender of mail: an address, or a name with an address in angle brackets. */
  mailFrom: string | undefined
  /** The mail provider. The secret is the one it signs its webhooks with. */
  resend: { apiKey: string | undefined; baseUrl: string; webhookSecret: string | undefined }
  /** X. Without keys no post leaves the outbox. */
  x: { baseUrl: string; keys: { apiKey: string; apiSecret: string; accessToken: string; accessSecret: string } | undefined }
  /** Absolute path of the file that stands in for the clock. */
  testClock: string | undefined
  /** What is allowed but looks unintended, a sentence each. */
  warnings: string[]
}

/** The settings in `source`, or everything that is wrong with them at once. An empty value counts as unset. */
export function readEnv(source: Record<string, string | undefined>): { ok: true; env: Env } | { ok: false; faults: Fault[] } {
  const values: Values = {}
  const faults: Fault[] = []
  const isSet = (name: VariableName) => (source[name] ?? '').trim() !== ''

  for (const name of Object.keys(variables) as VariableName[]) {
    if (!isSet(name)) continue
    const { schema, remedy } = variables[name]
    const result = schema.safeParse(source[name])
    if (result.success) Object.assign(values, { [name]: result.data })
    else faults.push({ variable: name, problem: result.error.issues[0]!.message, remedy })
  }
  faults.push(...rules.flatMap((rule) => rule(values, isSet) ?? []))

  return faults.length > 0 ? { ok: false, faults } : { ok: true, env: settingsOf(values) }
}

function settingsOf(values: Values): Env {
  const port = values.PORT ?? 3000
  const host = values.HOST ?? '127.0.0.1'
  const dataDir = values.DATA_DIR ?? variables.DATA_DIR.schema.parse('./data')
  const { X_API_KEY: apiKey, X_API_SECRET: apiSecret, X_ACCESS_TOKEN: accessToken, X_ACCESS_SECRET: accessSecret } = values
  return {
    ...(values.DATABASE_URL ?? sqliteAt(`${dataDir}/hub.db`)),
    port,
    host,
    siteUrl: values.SITE_URL ?? addressOf(host, port),
    trustedProxies: values.TRUSTED_PROXIES ?? [],
    dataDir,
    payloadSecret: values.PAYLOAD_SECRET,
    firstAdmin: values.ADMIN_EMAIL && values.ADMIN_PASSWORD ? { email: values.ADMIN_EMAIL, password: values.ADMIN_PASSWORD } : undefined,
    referenceContent: values.REFERENCE_CONTENT ?? true,
    sendMode: values.SEND_MODE ?? 'outbox',
    sendAllowList: (values.SEND_ALLOW_LIST ?? []).map((item) => item.toLowerCase()),
    mailFrom: values.MAIL_FROM,
    resend: {
      apiKey: values.RESEND_API_KEY,
      baseUrl: values.RESEND_BASE_URL ?? 'https://api.resend.com',
      webhookSecret: values.RESEND_WEBHOOK_SECRET,
    },
    x: {
      baseUrl: values.X_BASE_URL ?? 'https://api.x.com',
      keys: apiKey && apiSecret && accessToken && accessSecret ? { apiKey, apiSecret, accessToken, accessSecret } : undefined,
    },
    testClock: values.TEST_CLOCK,
    warnings: warningsOf(values),
  }
}

let known: Env | undefined

/**
 * The settings of this process: its environment, and for what that leaves out a file `.env` in the working directory.
 * Read once. Throws EnvError with every fault.
 */
export function env(): Env {
  if (known !== undefined) return known
  const file = readEnvFile('.env', Object.keys(variables))
  if (!file.ok) throw new EnvError([file.fault])

  const result = readEnv({ ...file.values, ...process.env })
  if (!result.ok) throw new EnvError(result.faults)
  known = { ...result.env, warnings: [...file.warnings, ...result.env.warnings] }
  return known
}
