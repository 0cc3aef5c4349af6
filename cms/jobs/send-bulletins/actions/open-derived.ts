import { whoIs } from '#cms/domain/approval/progress.ts'
import type { MailTemplate } from '#cms/domain/bulletin/mail-template.ts'
import type { SendingTools } from '../ports.ts'
import type { NewRow, NewSending } from '../store.ts'
import { done, refused, type ActionAnswer } from './answer.ts'

/**
 * Opens a sending whose recipients are known beforehand, page by page. Its templates are stored last: until then the worker leaves it
 * alone, and removes it when the rest does not come. As a function they are made when all rows are known. With nobody to send to it is removed at once.
 */
export async function openDerived(
  { store, clock }: Pick<SendingTools, 'store' | 'clock'>,
  sending: NewSending,
  templates: readonly MailTemplate[] | (() => readonly MailTemplate[]),
  pages: AsyncIterable<readonly NewRow[]>,
  nobody: string,
): Promise<ActionAnswer> {
  const { sendingId } = sending
  if (!(await store.open(sending, null, clock.now()))) return refused('Somebody pressed it a moment before you. Load the page again.')
  const count = { people: 0, watched: 0 }
  for await (const page of pages) {
    for (const { state, isCanary } of page) if (state === 'waiting') count[isCanary ? 'watched' : 'people'] += 1
    await store.addRows(sending, page)
  }
  if (count.people + count.watched === 0) {
    await store.abandon(sendingId)
    return refused(nobody)
  }
  await store.addTemplates(sendingId, typeof templates === 'function' ? templates() : templates)
  return done(sendingId, `It goes to ${whoIs({ states: { waiting: count.people }, watched: { waiting: count.watched } }, 'waiting')}.`)
}
