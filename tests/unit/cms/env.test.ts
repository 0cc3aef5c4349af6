import { describe, expect, test } from 'vitest'
import { readEnv, type Env } from '#cms/env.ts'
import { variables } from '#cms/env/variables.ts'

function settings(source: Record<string, string>): Env {
  const result = readEnv(source)
  if (!result.ok) throw new Error(`Unexpected faults: ${JSON.stringify(result.faults)}`)
  return result.env
}

function faultsOf(source: Record<string, string>): string[] {
  const result = readEnv(source)
  return result.ok ? [] : result.faults.map(({ variable }) => variable)
}

const sending = { RESEND_API_KEY: 're_123', MAIL_FROM: 'Hub <news@example.org>' }

describe('without any setting', () => {
  test('the hub runs on this machine alone, on SQLite, and sends nothing', () => {
    const env = settings({})
    expect(env).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      siteUrl: 'http://127.0.0.1:3000',
      database: 'sqlite',
      sendMode: 'outbox',
      referenceContent: true,
      warnings: [],
    })
    expect(env.dataDir).toBe(`${process.cwd()}/data`)
    expect(env.databaseUrl).toBe(`file:${process.cwd()}/data/hub.db`)
    expect([env.payloadSecret, env.firstAdmin, env.testClock, env.x.keys]).toEqual([undefined, undefined, undefined, undefined])
  })

  test('an empty value counts as unset', () => {
    expect(settings(Object.fromEntries(Object.keys(variables).map((name) => [name, '  '])))).toEqual(settings({}))
  })
})

describe('a value that is wrong', () => {
  test.each([
    ['PORT', ['0', '65536', '-1', '80.5', 'http', '3000x', '1e3', '0x50', '99999999999999999999']],
    ['HOST', ['999.1.1.1', '1.2.3', 'a b', 'http://x', 'x:80', '-x', '127.0.0.1/8']],
    [
      'SITE_URL',
      [
        'hub.example.org',
        'ftp://example.org',
        'https://example.org/hub',
        'https://user:pw@example.org',
        'https://example.org?x',
        'https://',
        'https://a b',
        'javascript:alert(1)',
      ],
    ],
    ['TRUSTED_PROXIES', ['nobody', '10.0.0.0/33', 'loopback,,x', '10.0.0.1;10.0.0.2']],
    ['DATA_DIR', ['a\0b']],
    [
      'DATABASE_URL',
      [
        'postgres://localhost/hub',
        'file:',
        'file::memory:',
        ':memory:',
        'mongodb://',
        'hub.db',
        'file:%zz',
        'file:hub.db?mode=ro',
        'file:folder/',
        'file://host/hub.db',
      ],
    ],
    ['PAYLOAD_SECRET', ['short', 'x'.repeat(31)]],
    ['ADMIN_EMAIL', ['nobody', 'a@b', 'a@b.c, d@e.f', 'a@b.c\nBcc: x@y.z']],
    ['ADMIN_PASSWORD', ['12345678901']],
    ['REFERENCE_CONTENT', ['yes', '1', 'off', 'maybe']],
    ['SEND_MODE', ['console', 'LIVE', 'on']],
    ['SEND_ALLOW_LIST', ['someone', 'a@b.c;d@e.f', '@', '@example']],
    ['MAIL_FROM', ['Hub', 'Hub <nobody>', 'Hub <a@b.c> <d@e.f>', 'Hub\r\nBcc: x@y.z <a@b.c>']],
    ['RESEND_API_KEY', ['key', 're_', 're_with space']],
    ['RESEND_BASE_URL', ['localhost:4010', 'https://example.org/path', 'http://example.org']],
    ['RESEND_WEBHOOK_SECRET', ['secret', 'whsec_', 'whsec_!']],
    ['X_API_KEY', ['two words', 'line\nbreak']],
    ['X_BASE_URL', ['x', 'http://example.org']],
    ['TEST_CLOCK', ['a\0b']],
  ])('of %s is refused, with a remedy', (variable, values) => {
    for (const value of values) {
      const result = readEnv({ [variable]: value })
      const fault = result.ok ? undefined : result.faults.find((found) => found.variable === variable)
      expect(fault, `${variable}=${JSON.stringify(value)}`).toBeDefined()
      expect(fault!.problem).toMatch(/\.$/)
      expect(fault!.remedy.length).toBeGreaterThan(10)
    }
  })

  test('is never repeated in the message, for it may be a secret', () => {
    const result = readEnv({
      PAYLOAD_SECRET: 'my-secret',
      ADMIN_PASSWORD: 'my-secret',
      RESEND_API_KEY: 'my-secret',
      DATABASE_URL: 'my-secret',
    })
    expect(JSON.stringify(result)).not.toContain('my-secret')
  })

  test('is reported together with every other, in the order of the variables', () => {
    const faults = faultsOf({ X_API_KEY: 'k', TEST_CLOCK: 'clock', SEND_MODE: 'live', PORT: 'x', HOST: '1.2.3' })
    expect(faults).toEqual(['PORT', 'HOST', 'RESEND_API_KEY', 'MAIL_FROM', 'X_API_SECRET, X_ACCESS_TOKEN, X_ACCESS_SECRET', 'TEST_CLOCK'])
  })
})

describe('a value that is right', () => {
  test('is ready to use', () => {
    expect(settings({ PORT: ' 8080 ' }).port).toBe(8080)
    expect(settings({ HOST: '[::1]', PORT: '80' })).toMatchObject({ host: '::1', siteUrl: 'http://[::1]' })
    expect(settings({ HOST: '0.0.0.0' }).siteUrl).toBe('http://localhost:3000')
    expect(settings({ SITE_URL: 'https://Hub.Example.org/' }).siteUrl).toBe('https://hub.example.org')
    expect(settings({ TRUSTED_PROXIES: 'loopback, 10.0.0.0/8,' }).trustedProxies).toEqual(['loopback', '10.0.0.0/8'])
    expect(settings({ REFERENCE_CONTENT: 'false' }).referenceContent).toBe(false)
    expect(settings({ ADMIN_EMAIL: 'a@example.org', ADMIN_PASSWORD: ' long enough ' }).firstAdmin).toEqual({
      email: 'a@example.org',
      password: ' long enough ',
    })
    expect(settings({ ...sending, SEND_MODE: 'allow-list', SEND_ALLOW_LIST: 'A@Example.org, @example.net' }).sendAllowList).toEqual([
      'a@example.org',
      '@example.net',
    ])
  })

  test('keeps a folder with odd signs readable for the database driver', () => {
    const env = settings({ DATA_DIR: '/srv/the hub #1 100%' })
    expect(env.databaseFile).toBe('/srv/the hub #1 100%/hub.db')
    expect(decodeURIComponent(env.databaseUrl)).toBe('file:/srv/the hub #1 100%/hub.db')
    expect(env.databaseUrl).not.toMatch(/[ #]|%(?![0-9A-F]{2})/)
  })

  test('chooses the store', () => {
    expect(settings({ DATABASE_URL: 'file:hub.db' })).toMatchObject({ database: 'sqlite', databaseFile: `${process.cwd()}/hub.db` })
    expect(settings({ DATABASE_URL: 'file:///srv/hub.db' })).toMatchObject({ databaseFile: '/srv/hub.db', databaseUrl: 'file:/srv/hub.db' })
    const url = 'mongodb://user:pw@db1,db2/hub?replicaSet=rs0'
    expect(settings({ DATABASE_URL: url })).toMatchObject({ database: 'mongodb', databaseUrl: url, warnings: [] })
    expect(settings({ DATABASE_URL: 'mongodb+srv://db.example.org/hub' })).toMatchObject({ database: 'mongodb', warnings: [] })
  })
})

describe('settings that depend on each other', () => {
  test('the first administrator needs address and password', () => {
    expect(faultsOf({ ADMIN_EMAIL: 'a@example.org' })).toEqual(['ADMIN_PASSWORD'])
    expect(faultsOf({ ADMIN_PASSWORD: 'long enough!' })).toEqual(['ADMIN_EMAIL'])
  })

  test('sending needs a key and a sender, and an allow list where that is the mode', () => {
    expect(faultsOf({ SEND_MODE: 'live' })).toEqual(['RESEND_API_KEY', 'MAIL_FROM'])
    expect(faultsOf({ SEND_MODE: 'live', ...sending })).toEqual([])
    expect(faultsOf({ SEND_MODE: 'allow-list', ...sending })).toEqual(['SEND_ALLOW_LIST'])
    expect(faultsOf({ SEND_MODE: 'allow-list', ...sending, SEND_ALLOW_LIST: ',' })).toEqual(['SEND_ALLOW_LIST'])
  })

  test('X needs all of its keys or none', () => {
    const keys = { X_API_KEY: 'a', X_API_SECRET: 'b', X_ACCESS_TOKEN: 'c', X_ACCESS_SECRET: 'd' }
    expect(settings(keys).x.keys).toEqual({ apiKey: 'a', apiSecret: 'b', accessToken: 'c', accessSecret: 'd' })
    expect(faultsOf({ X_ACCESS_TOKEN: 'c' })).toEqual(['X_API_KEY, X_API_SECRET, X_ACCESS_SECRET'])
  })

  test('a false clock is refused wherever mail could reach a person', () => {
    const live = { ...sending, SEND_MODE: 'live', TEST_CLOCK: 'clock' }
    const here = 'http://127.0.0.1:4010'
    expect(faultsOf(live)).toEqual(['TEST_CLOCK'])
    expect(faultsOf({ ...live, RESEND_BASE_URL: here })).toEqual(['TEST_CLOCK'])
    expect(faultsOf({ ...live, X_BASE_URL: here })).toEqual(['TEST_CLOCK'])
    expect(faultsOf({ ...live, RESEND_BASE_URL: 'https://127.0.0.1.example.org', X_BASE_URL: here })).toEqual(['TEST_CLOCK'])
    expect(faultsOf({ ...live, RESEND_BASE_URL: here, X_BASE_URL: 'http://[::1]:4020' })).toEqual([])
    expect(settings({ TEST_CLOCK: 'clock' }).testClock).toBe(`${process.cwd()}/clock`)
  })
})

describe('what looks unintended is said, not refused', () => {
  test.each([
    [{ HOST: '0.0.0.0' }, 'unencrypted'],
    [{ HOST: '192.0.2.7', SITE_URL: 'http://hub.example.org' }, 'unencrypted'],
    [{ SITE_URL: 'https://hub.example.org' }, 'TRUSTED_PROXIES'],
    [{ DATABASE_URL: 'mongodb://localhost/hub' }, 'replica set'],
  ])('%o', (source, word) => {
    expect(settings(source as unknown as Record<string, string>).warnings.join()).toContain(word)
  })

  test('a hub behind a named TLS proxy is as it should be', () => {
    expect(settings({ HOST: '0.0.0.0', SITE_URL: 'https://hub.example.org', TRUSTED_PROXIES: 'uniquelocal' }).warnings).toEqual([])
  })
})
