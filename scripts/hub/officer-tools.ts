import { randomUUID } from 'node:crypto'
import type { BasePayload } from 'payload'
import { payloadSecret } from '#cms/adapters/data-folder/secret.ts'
import { payloadComposer } from '#cms/adapters/ledger/composer.ts'
import { openLedger } from '#cms/adapters/ledger/open-ledger.ts'
import { journalled } from '#cms/adapters/ledger/sendings-journal.ts'
import { payloadApprovals, payloadSendingSettings } from '#cms/adapters/ledger/sending-facts.ts'
import { createLinkAsker } from '#cms/adapters/links/ask-links.ts'
import { createBatchSender } from '#cms/adapters/mail/batch-sender.ts'
import { payloadHoldSwitch } from '#cms/adapters/payload/hold-switch.ts'
import { shortDigest } from '#cms/adapters/release/digest.ts'
import { createAddressHash } from '#cms/adapters/subscribers/address-hash.ts'
import { createLinks } from '#cms/adapters/subscribers/links.ts'
import type { OfficerTools } from '#cms/endpoints/bulletins/tools.ts'
import type { Env } from '#cms/env.ts'
import type { Clock } from '#cms/jobs/ports.ts'
import type { Content } from '#content/schema/content.ts'

const defaultFrom = 'Safeguarding hub <hub@localhost.invalid>'

/** What the actions on bulletins work with, with the real adapters. */
export function officerToolsOf(payload: BasePayload, settings: Env, clock: Clock, contentAt: (now: Date) => Content): OfficerTools {
  const { siteUrl, dataDir } = settings
  const secret = payloadSecret(dataDir, settings.payloadSecret)
  const content = () => contentAt(clock.now())
  return {
    store: journalled(openLedger(payload), dataDir),
    composer: payloadComposer({ payload, content, digest: shortDigest, from: settings.mailFrom ?? defaultFrom }),
    approvals: payloadApprovals(payload),
    settings: payloadSendingSettings(payload, createAddressHash(secret)),
    hold: payloadHoldSwitch(payload),
    clock,
    newId: randomUUID,
    content,
    digest: shortDigest,
    sender: createBatchSender(settings),
    links: createLinks({ siteUrl, secret }),
    askLinks: createLinkAsker({ siteUrl }),
  }
}
