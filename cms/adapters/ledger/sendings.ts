import { randomUUID } from 'node:crypto'
import { templateDigest } from '#cms/domain/bulletin/bulletin-digest.ts'
import type { MailTemplate } from '#cms/domain/bulletin/mail-template.ts'
import { canMove, type SendingState } from '#cms/domain/bulletin/statuses.ts'
import type { DueSending, SendingKind } from '#cms/jobs/send-bulletins/ledger.ts'
import type { NewSending, SendingFacts, SendingStore } from '#cms/jobs/send-bulletins/store.ts'
import { shortDigest } from '../release/digest.ts'
import type { Row, Tables } from './tables/tables.ts'

const dueSending = (row: Row): DueSending => ({
  sendingId: row.id as string,
  bulletinId: row.bulletin as string,
  kind: row.kind as SendingKind,
  state: row.state as SendingState,
  digest: row.digest as string,
  at: row.at as Date,
  startedAt: row.startedAt as Date | null,
  lists: (row.lists as string[] | null) ?? [],
})

const facts = (row: Row): SendingFacts => ({
  ...dueSending(row),
  title: row.title as string,
  from: row.from as string,
  issues: row.issues,
  stateReason: row.stateReason as string | null,
  finishedAt: row.finishedAt as Date | null,
  purgedAt: row.purgedAt as Date | null,
})

const templateRow = (sendingId: string, template: MailTemplate): Row => ({
  id: randomUUID(),
  sending: sendingId,
  digest: templateDigest(template, shortDigest),
  variant: template.variant,
  subject: template.subject,
  html: template.html,
  text: template.text,
  listId: template.listId,
  replyTo: template.replyTo,
})

const sendingRow = (sending: NewSending, now: Date): Row => ({
  id: sending.sendingId,
  key: sending.key,
  title: sending.title,
  bulletin: sending.bulletinId,
  kind: sending.kind,
  state: 'freezing',
  at: sending.at,
  person: sending.personId,
  digest: sending.digest,
  from: sending.from,
  lists: sending.lists,
  issues: sending.issues,
  createdAt: now,
  updatedAt: now,
})

const changeRow = (sendingId: string, now: Date): Row => ({
  ...{ id: randomUUID(), kind: 'sendings', document: sendingId },
  ...{ createdAt: now, updatedAt: now },
})

/** Moves a sending, when the table of states allows it and it still is where it was. */
export async function moveSending(
  tables: Tables,
  ...[sendingId, from, to, { reason, now }]: Parameters<SendingStore['move']>
): Promise<boolean> {
  if (!canMove(from, to)) throw new Error(`A sending cannot go from "${from}" to "${to}": cms/domain/bulletin/statuses.ts has the table.`)
  const ended = to === 'done' || to === 'stopped' ? { finishedAt: now } : {}
  const set = { state: to, stateReason: reason ?? null, updatedAt: now, ...ended }
  const hasMoved = (await tables.change('sendings', { id: sendingId, state: from }, set)) === 1
  if (!hasMoved || to !== 'sending') return hasMoved
  const hasBegun = (await tables.change('sendings', { id: sendingId, startedAt: null }, { startedAt: now })) === 1
  // A hint to the publisher: the issue stands in the archive, and its pictures are public, from now on.
  if (hasBegun) await tables.add('changes', [changeRow(sendingId, now)])
  return hasMoved
}

type Sendings = Pick<
  SendingStore,
  'open' | 'addTemplates' | 'replaceText' | 'templates' | 'abandon' | 'facts' | 'ofBulletin' | 'inStates' | 'move'
>

/** Sendings and their templates, as rows. */
export function sendings(tables: Tables): Sendings {
  const addTemplates = async (sendingId: string, templates: readonly MailTemplate[]) => {
    const stored = new Set(
      (await tables.find('sending-templates', { sending: sendingId }, { only: ['variant'] })).map(({ variant }) => variant),
    )
    const missing = templates.filter(({ variant }) => !stored.has(variant))
    await tables.add(
      'sending-templates',
      missing.map((template) => templateRow(sendingId, template)),
    )
  }
  return {
    async open(sending, templates, now) {
      // The templates first: a sending that is there is whole.
      if (templates) await addTemplates(sending.sendingId, templates)
      const isOpen = (await tables.add('sendings', [sendingRow(sending, now)])) === 1
      if (!isOpen) await tables.remove('sending-templates', { sending: sending.sendingId })
      return isOpen
    },
    addTemplates,
    async replaceText(sendingId, { digest, templates, issues }) {
      await tables.remove('sending-templates', { sending: sendingId })
      await addTemplates(sendingId, templates)
      await tables.change('sendings', { id: sendingId, startedAt: null }, { digest, issues })
    },
    async templates(sendingId) {
      const rows = await tables.find('sending-templates', { sending: sendingId })
      return rows.map(
        ({ variant, subject, html, text, listId, replyTo }) =>
          ({ variant, subject, html, text, listId, replyTo: replyTo ?? undefined }) as MailTemplate,
      )
    },
    async abandon(sendingId) {
      await tables.remove('deliveries', { sending: sendingId })
      await tables.remove('batches', { sending: sendingId })
      await tables.remove('sending-templates', { sending: sendingId })
      await tables.remove('sendings', { id: sendingId, state: 'freezing' })
    },
    async facts(sendingId) {
      const [row] = await tables.find('sendings', { id: sendingId })
      return row ? facts(row) : null
    },
    async ofBulletin(bulletinId, kind) {
      const rows = await tables.find('sendings', { bulletin: bulletinId, ...(kind && { kind }) }, { sort: 'at' })
      return rows.map(facts)
    },
    async inStates(states) {
      const only = ['id', 'bulletin', 'kind', 'state', 'digest', 'at', 'startedAt', 'lists', 'createdAt']
      const rows = await tables.find('sendings', { state: { in: states } }, { sort: 'at', only })
      return rows.map((row) => ({ ...dueSending(row), openedAt: row.createdAt as Date }))
    },
    move: (...args) => moveSending(tables, ...args),
  }
}
