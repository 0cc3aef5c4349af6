import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import proxyAddr from 'proxy-addr'
import { isMailAddress } from './address.ts'
import { storeOf } from './store.ts'

/** What a variable must look like, and what to write when it does not. The message of the schema says what is wrong. */
type Variable<Value> = { schema: z.ZodType<Value>; remedy: string }

const variable = <Value>(schema: z.ZodType<Value>, remedy: string): Variable<Value> => ({ schema, remedy })

const text = z.string().trim()
const list = text.transform((value) => value.split(',').flatMap((item) => item.trim() || []))
const origin = (example: string) =>
  variable(
    text
      .refine(
        (value) => /^https?:\/\/[^\s/?#@]+\/?$/i.test(value) && URL.canParse(value),
        'must be an http:// or https:// address of a host, without a path.',
      )
      .transform((value) => new URL(value).origin),
    `Write it like ${example}.`,
  )
const key = (name: string) =>
  variable(text.regex(/^[\x21-\x7e]+$/, 'contains a space or a sign that no key has.'), `Copy ${name} again from the provider.`)

/** Whether proxy-addr understands the list; it throws for what it does not know. */
function namesProxies(proxies: string[]): boolean {
  try {
    proxyAddr.compile(proxies)
    return true
  } catch {
    return false
  }
}

/** Every variable the hub reads. All are optional; an empty value counts as unset. */
export const variables = {
  /** The port the reader listens on. */
  PORT: variable(
    text
      .regex(/^\d{1,5}$/, 'must be a whole number.')
      .transform(Number)
      .refine((port) => port >= 1 && port <= 65_535, 'must be between 1 and 65535.'),
    'Write a free port, for example PORT=3000.',
  ),
  /** The address or host name the reader listens on. */
  HOST: variable(
    text
      .transform((host) => host.replace(/^\[(.*)\]$/, '$1'))
      .refine(
        (host) => isIP(host) !== 0 || (/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host) && !/^[\d.]+$/.test(host)),
        'is neither an IP address nor a host name.',
      ),
    'Write HOST=127.0.0.1 for this machine only, HOST=0.0.0.0 for every network.',
  ),
  /** The public address of the hub, as readers type it; the root of a host. */
  SITE_URL: origin('SITE_URL=https://hub.example.org'),
  /** The proxies in front of the reader whose X-Forwarded-For is believed: addresses, ranges, `loopback`, `linklocal`, `uniquelocal`. */
  TRUSTED_PROXIES: variable(
    list.refine(namesProxies, 'must be addresses or ranges with commas between.'),
    'Write it like TRUSTED_PROXIES=loopback,10.0.0.0/8.',
  ),
  /** The folder of everything the hub keeps: database, media, outbox, releases, secrets. */
  DATA_DIR: variable(
    text.refine((path) => !path.includes('\0'), 'is not a path.').transform((path) => resolve(path)),
    'Write a folder, for example DATA_DIR=./data.',
  ),
  /** Where the content is stored: an SQLite file or a MongoDB server. */
  DATABASE_URL: variable(
    text
      .refine((url) => storeOf(url) !== undefined, 'is neither file:… with a path nor mongodb://… with a host.')
      .transform((url) => storeOf(url)!),
    'Write DATABASE_URL=file:./data/hub.db or DATABASE_URL=mongodb://localhost:27017/hub?replicaSet=rs0, or leave it out.',
  ),
  /** Signs sessions. Left out, it is made once and kept in DATA_DIR. */
  PAYLOAD_SECRET: variable(
    z.string().min(32, 'is shorter than 32 characters.'),
    'Leave it out to have one made and kept, or write a long random one.',
  ),
  /** Mail address of the first administrator. */
  ADMIN_EMAIL: variable(text.refine(isMailAddress, 'is not a mail address.'), 'Write it like ADMIN_EMAIL=name@example.org.'),
  /** Password of the first administrator. */
  ADMIN_PASSWORD: variable(z.string().min(12, 'is shorter than 12 characters.'), 'Choose a longer one; three or four words do well.'),
  /** Whether an empty hub is filled with the reference content at its first start. */
  REFERENCE_CONTENT: variable(
    z.stringbool({ truthy: ['true'], falsy: ['false'], error: 'must be true or false.' }),
    'Write REFERENCE_CONTENT=true for the reference hub, REFERENCE_CONTENT=false for an empty one.',
  ),
  /** Whether mail and posts stay in the outbox, leave for the allow list alone, or leave for everybody. */
  SEND_MODE: variable(
    text.pipe(z.enum(['outbox', 'allow-list', 'live'], 'must be outbox, allow-list or live.')),
    'Write SEND_MODE=outbox to keep everything on this machine.',
  ),
  /** The addresses (or `@domain`) that may get mail in the mode allow-list. */
  SEND_ALLOW_LIST: variable(
    list.refine(
      (items) => items.every((item) => isMailAddress(item.startsWith('@') ? `anybody${item}` : item)),
      'must be mail addresses or @domains with commas between.',
    ),
    'Write it like SEND_ALLOW_LIST=name@example.org,@example.net.',
  ),
  /** The sender of all mail. */
  MAIL_FROM: variable(
    text.refine(
      (from) => isMailAddress(/^[^<>\r\n"]+<([^<>]+)>$/.exec(from)?.[1] ?? from),
      'is neither an address nor a name with an address.',
    ),
    'Write it like MAIL_FROM="Safeguarding Hub <news@example.org>".',
  ),
  /** The key of the mail provider, Resend. */
  RESEND_API_KEY: variable(text.regex(/^re_[\x21-\x7e]+$/, 'must start with re_ and have no spaces.'), 'Copy the key again from Resend.'),
  /** Another address for Resend's interface: a double in a test. */
  RESEND_BASE_URL: origin('RESEND_BASE_URL=http://127.0.0.1:4010'),
  /** The secret that Resend signs its webhooks with. */
  RESEND_WEBHOOK_SECRET: variable(
    text
      .regex(/^whsec_/, 'must start with whsec_.')
      .regex(/^.{6}(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/, 'is not whole: what follows whsec_ is no base64.'),
    'Copy the signing secret again from Resend.',
  ),
  /** X: consumer key. */
  X_API_KEY: key('X_API_KEY'),
  /** X: consumer secret. */
  X_API_SECRET: key('X_API_SECRET'),
  /** X: token of the account that posts. */
  X_ACCESS_TOKEN: key('X_ACCESS_TOKEN'),
  /** X: secret of that token. */
  X_ACCESS_SECRET: key('X_ACCESS_SECRET'),
  /** Another address for X's interface: a double in a test. */
  X_BASE_URL: origin('X_BASE_URL=http://127.0.0.1:4020'),
  /** A file with an instant that stands in for the clock, read at each tick, so that a season can be rehearsed. */
  TEST_CLOCK: variable(
    text.refine((path) => !path.includes('\0'), 'is not a path.').transform((path) => resolve(path)),
    'Write the path of a file that holds an instant such as 2026-11-23T09:00:00.000Z.',
  ),
}

/** The name of a variable of the hub. */
export type VariableName = keyof typeof variables

/** The variables that are set and well-formed. */
export type Values = { [Name in VariableName]?: z.output<(typeof variables)[Name]['schema']> }
