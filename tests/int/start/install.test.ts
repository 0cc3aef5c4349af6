import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'

const setup = fileURLToPath(new URL('../../../scripts/setup', import.meta.url))

/** npm, reduced to what matters: notes how it was called, fails as asked, or installs what the lock file names. */
const fakeNpm = `
const { appendFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } = require('node:fs')
appendFileSync('npm.log', process.argv.slice(2).join(' ') + '\\n')
rmSync('node_modules', { recursive: true, force: true })
mkdirSync('node_modules/.bin', { recursive: true })
if (process.env.FAKE_FAULT) { console.error('npm error ' + process.env.FAKE_FAULT); process.exit(1) }
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
setTimeout(() => {
  for (const [folder, { version }] of Object.entries(packages)) if (folder) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(folder + '/package.json', JSON.stringify({ version }))
  }
  if (!process.env.FAKE_NO_SCRIPTS) symlinkSync(process.execPath, 'node_modules/.bin/node')
  if (process.env.FAKE_LIST) writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }))
}, Number(process.env.FAKE_MS ?? 0))
`

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'install-'))
  mkdirSync(join(root, 'scripts'))
  cpSync(setup, join(root, 'scripts', 'setup'), { recursive: true })
  writeFileSync(join(root, 'npm-cli.cjs'), fakeNpm)
  lock('1.0.0')
})
afterEach(() => rmSync(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }))

function lock(version: string) {
  const packages = {
    '': {},
    'node_modules/a': { version },
    'node_modules/b': { version, dev: true },
    'node_modules/c': { version, optional: true },
  }
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }))
}

function startInstall(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['scripts/setup/install.mjs'], {
    cwd: root,
    env: {
      NODE_ENV: 'test',
      PATH: process.env['PATH'],
      npm_execpath: join(root, 'npm-cli.cjs'),
      npm_node_execpath: process.execPath,
      TMPDIR: root,
      ...env,
    },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => child.once('close', (code) => resolve({ code, output })))
  return { child, ended, output: () => output }
}

const install = (env?: Record<string, string>) => startInstall(env).ended
const calls = () => (existsSync(join(root, 'npm.log')) ? readFileSync(join(root, 'npm.log'), 'utf8').trim().split('\n') : [])

test('a fresh clone is installed from the lock file, once', async () => {
  const first = await install()
  expect(first).toMatchObject({
    code: 0,
    output: expect.stringMatching(/^Installing packages …\n {2}✓ Installing packages {2}\d+\.\d s\n$/),
  })
  expect(calls()).toEqual([expect.stringMatching(/^ci --include=dev /)])
  expect(await install()).toEqual({ code: 0, output: '' })
  expect(calls()).toHaveLength(1)
})

test('a changed lock file is installed', async () => {
  await install()
  lock('1.0.1')
  expect((await install()).code).toBe(0)
  expect(calls()).toHaveLength(2)
})

test('a package that somebody removed is put back', async () => {
  await install()
  rmSync(join(root, 'node_modules', 'b'), { recursive: true })
  expect((await install()).code).toBe(0)
  expect(existsSync(join(root, 'node_modules', 'b'))).toBe(true)
  rmSync(join(root, 'node_modules', 'c'), { recursive: true })
  await install()
  expect(calls(), 'an optional one may be missing').toHaveLength(2)
})

test('an install that npm did by hand counts; one that lacks a package or has another version does not', async () => {
  await install({ FAKE_LIST: '1' })
  const forget = () => rmSync(join(root, 'node_modules', '.hub-installed.json'))
  forget()
  await install({ FAKE_LIST: '1' })
  expect(calls()).toHaveLength(1)
  rmSync(join(root, 'node_modules', 'a'), { recursive: true })
  await install({ FAKE_LIST: '1' })
  expect(calls()).toHaveLength(2)
  forget()
  lock('1.0.1')
  await install()
  expect(calls()).toHaveLength(3)
})

test('packages for production are enough to start, not to test', async () => {
  await install({ npm_lifecycle_event: 'prestart', NODE_ENV: 'production' })
  await install({ npm_lifecycle_event: 'prestart' })
  expect(calls()).toEqual([expect.stringMatching(/^ci --omit=dev /)])
  await install({ npm_lifecycle_event: 'pretest', NODE_ENV: 'production' })
  await install({ npm_lifecycle_event: 'prestart', NODE_ENV: 'production' })
  expect(calls().slice(1)).toEqual([expect.stringMatching(/^ci --include=dev /)])
})

test.each([
  ['code ENOTFOUND getaddrinfo', 'the package registry cannot be reached', 'Check the internet connection'],
  ['code ENOSPC', 'the disk is full', 'Free about 2 GB'],
  ['code EACCES', 'this user may not write here', 'Give this user'],
  ['code EUSAGE: package.json and package-lock.json are not in sync', 'do not belong together', 'git checkout package.json'],
  ['something else', 'npm ci ended with code 1', 'npm error something else'],
])('when npm says "%s", it is said in words, with a remedy, and a re-run recovers', async (fault, problem, remedy) => {
  const { code, output } = await install({ FAKE_FAULT: fault })
  expect(code).toBe(1)
  expect(output).toContain(problem)
  expect(output).toContain(remedy)
  expect((await install()).code).toBe(0)
})

test('install scripts that may not run are pointed out, because Node 24 comes by one', async () => {
  const { code, output } = await install({ FAKE_NO_SCRIPTS: '1' })
  expect(code).toBe(1)
  expect(output).toContain('npm config delete ignore-scripts')
  expect((await install()).code).toBe(0)
})

test('a missing lock file is pointed out', async () => {
  rmSync(join(root, 'package-lock.json'))
  const { code, output } = await install()
  expect([code, output.includes('git checkout package-lock.json')]).toEqual([1, true])
})

test('stopped half way it says so, and a re-run installs', async () => {
  const { child, ended, output } = startInstall({ FAKE_MS: '60000' })
  while (calls().length === 0) await sleep(10)
  child.kill('SIGINT')
  expect((await ended).code).toBe(130)
  expect(output()).toContain('Run the same command again')
  expect((await install()).code).toBe(0)
})

test('killed half way, a re-run waits for the npm that lives on, then sees to the rest', async () => {
  const { child, ended } = startInstall({ FAKE_MS: '1500' })
  while (calls().length === 0) await sleep(10)
  await sleep(100)
  child.kill('SIGKILL')
  await Promise.race([ended, sleep(500)])
  const again = await install()
  expect(again.code).toBe(0)
  expect(again.output).toContain('Another process is installing')
  expect(existsSync(join(root, 'node_modules', '.hub-installed.json'))).toBe(true)
})

test('two at once install once', async () => {
  const results = await Promise.all([install({ FAKE_MS: '500' }), install({ FAKE_MS: '500' })])
  expect(results.map(({ code }) => code)).toEqual([0, 0])
  expect(calls()).toHaveLength(1)
})
