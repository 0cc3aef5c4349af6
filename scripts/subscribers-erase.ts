import './production.ts'
import { randomUUID } from 'node:crypto'
import { createAddressHash } from '#cms/adapters/subscribers/address-hash.ts'
import { eraseAddress } from '#cms/adapters/subscribers/erase.ts'
import { normalAddress } from '#cms/domain/subscriber/address.ts'
import { env } from '#cms/env.ts'
import { command } from './command/command.ts'
import { openPayload } from './hub/open-hub.ts'

await command({
  name: 'subscribers:erase',
  help: `npm run subscribers:erase -- ADDRESS: forgets somebody for good, at their wish (UK GDPR 17), also while the hub runs.

Removed: the subscriber, their subscriptions, the personal words in their consent records, the address in every ledger, their mails in the outbox. A keyed hash
stays, so that the address is never mailed or imported again, also after a backup was restored. Archives of npm run backup still hold it until they are deleted, 30
days after they were made at the latest: the command names those it finds. In a batch that is being sent the address stays until every row has an outcome. An address that the hub does not know is kept from being mailed all the same.`,
  takes: 'ADDRESS',
  run: async ({ positionals: [typed], say, fail }) => {
    const address = typed === undefined ? null : normalAddress(typed)
    if (address === null) return fail('Name the address in full: npm run subscribers:erase -- name@example.org')
    const payload = await openPayload(env())
    const now = new Date()
    const erased = await eraseAddress(payload, createAddressHash(payload.config.secret)(address), { route: 'command', now })
    const entry = { action: 'erased a subscriber', subject: 'subscribers', document: 'by the command' }
    await payload.create({ collection: 'audit-log', data: { ...entry, id: randomUUID(), at: now.toISOString() }, depth: 0 })
    say(
      erased.subscribers > 0
        ? `Erased, with ${erased.deliveries} rows of ledgers and ${erased.mails} mails of the outbox.`
        : 'The hub knew nobody of this address. It will not be mailed from here on.',
    )
    for (const words of erased.remaining) say(words)
    await payload.destroy()
    return erased
  },
})
