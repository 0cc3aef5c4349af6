import { isLoopbackHost } from './address.ts'
import type { Values } from './variables.ts'

/** What is allowed but looks unintended, a sentence each. */
export function warningsOf(values: Values): string[] {
  const isPublic = values.HOST !== undefined && !isLoopbackHost(values.HOST)
  const isHttps = values.SITE_URL?.startsWith('https:') ?? false
  const mongodb = values.DATABASE_URL?.database === 'mongodb' ? values.DATABASE_URL.databaseUrl : undefined
  const cases: [boolean, string][] = [
    [
      isPublic && !isHttps,
      'HOST lets other machines in, and SITE_URL is not https: passwords would cross the network unencrypted. Put a TLS proxy in front and set SITE_URL=https://…',
    ],
    [
      isHttps && values.TRUSTED_PROXIES === undefined,
      'SITE_URL is https, so a proxy is in front, but TRUSTED_PROXIES is not set: every visitor will seem to have the address of the proxy.',
    ],
    [
      mongodb !== undefined && mongodb.startsWith('mongodb:') && !/[?&]replicaSet=/.test(mongodb),
      'DATABASE_URL names no replica set (?replicaSet=…), so MongoDB works without transactions.',
    ],
  ]
  return cases.flatMap(([applies, sentence]) => (applies ? [sentence] : []))
}
