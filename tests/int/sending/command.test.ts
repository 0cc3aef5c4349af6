import { writeFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { provideOfficerTools } from '#cms/endpoints/bulletins/tools.ts'
import { runCommand, type CommandResult } from '#tests/support/commands/run-command.ts'
import { openOfficerHub, type OfficerHub } from '#tests/support/officer/officer-hub.ts'
import { loadContent } from '../../../scripts/hub/load-content.ts'
import { officerToolsOf } from '../../../scripts/hub/officer-tools.ts'

let hub: OfficerHub
beforeAll(async () => {
  hub = await openOfficerHub()
  hub.clock.now = new Date('2026-12-01T09:00:00.000Z')
  await hub.helpline({ name: 'Police', phone: '999', kind: 'emergency' })
  // What the command will read as well: it composes anew before anything leaves.
  const content = await loadContent(hub.payload, hub.env.siteUrl)
  provideOfficerTools(hub.payload, officerToolsOf(hub.payload, hub.env, { now: () => hub.clock.now }, content))
})
afterAll(() => hub?.stop())

/** The command on the hub's own store, a moment later. */
async function send(...args: string[]): Promise<CommandResult> {
  const clock = join(hub.env.dataDir, 'clock')
  await writeFile(clock, '2026-12-01T09:00:10.000Z')
  return runCommand('bulletins-send', args, { DATA_DIR: hub.env.dataDir, DATABASE_URL: hub.env.databaseUrl, TEST_CLOCK: clock })
}

test('sends what is due from the stored bulletin to mails in the outbox, once, and says what came of it', async () => {
  const id = await hub.bulletin('author')
  const { body } = await hub.act(id, 'send', 'editor', { digest: await hub.approve(id) })
  const first = await send('--json')
  expect(first.output).not.toContain('error')
  expect(first.json()).toMatchObject({
    held: null,
    sendings: [{ sendingId: body.sendingId, state: 'done', rows: { accepted: 3, excluded: 3 } }],
  })
  expect(first.code).toBe(0)
  const outbox = join(hub.env.dataDir, 'outbox', 'bulletins')
  const mails = (await readdir(outbox, { recursive: true })).filter((name) => name.endsWith('.html'))
  expect(mails).toHaveLength(3)
  expect((await send('--json')).json()).toEqual({ held: null, sendings: [] })
}, 120_000)

test('sends nothing during a hold, and says so', async () => {
  const id = await hub.bulletin('author')
  const { body } = await hub.act(id, 'send', 'editor', { digest: await hub.approve(id) })
  await hub.call('POST', '/api/hold', { as: 'editor', body: { on: true, reason: 'Something is wrong' } })
  const held = await send()
  await hub.call('POST', '/api/hold', { as: 'editor', body: { on: false, reason: 'It was nothing' } })
  expect(held.output).toContain('Everything that leaves is held: Something is wrong')
  expect((await send('--json')).json()).toEqual({ held: null, sendings: [] })
  const { docs } = await hub.payload.find({ collection: 'sendings', where: { id: { equals: body.sendingId } }, depth: 0 })
  expect(docs[0]).toMatchObject({ state: 'waiting' })
}, 120_000)
