import { webCopyExpiry } from '#cms/domain/delivery/deadlines.ts'
import { fillTemplate } from '#cms/domain/bulletin/fill-template.ts'
import type { BatchRow, SendingPlan } from './ledger.ts'
import type { Message, MessageLinks } from './ports.ts'

/** Rows for which the plan has no template: nothing can be made for them. */
export const withoutTemplate = (plan: SendingPlan, rows: readonly BatchRow[]): BatchRow[] =>
  rows.filter(({ variant }) => !plan.templates.some((template) => template.variant === variant))

/**
 * The messages of a batch, in the order of its rows: templates with each row's own substitutions. The same rows and plan give the same
 * bytes, whenever and wherever they are made.
 */
export function makeMessages(plan: SendingPlan, rows: readonly BatchRow[], links: MessageLinks): Message[] {
  return rows.map((row) => {
    const template = plan.templates.find(({ variant }) => variant === row.variant)
    if (!template)
      throw new Error(`The sending ${plan.sendingId} has no text of the variant "${row.variant}". It was purged or never stored.`)
    // A watched mailbox is nobody's subscription: its links lead nowhere, as a person's would after they are gone.
    const person = row.subscriberId ?? row.rowId
    const unsubscribeUrl = links.unsubscribe(row.rowId, person)
    const { html, text } = fillTemplate(template, {
      reason: row.reason,
      preferencesUrl: links.preferences(person, plan.at),
      unsubscribeUrl,
      webUrl: links.webCopy(row.rowId, webCopyExpiry(plan.at)),
    })
    return {
      rowId: row.rowId,
      from: plan.from,
      to: row.address,
      replyTo: template.replyTo,
      subject: template.subject,
      html,
      text,
      headers: {
        'List-Id': `<${template.listId}>`,
        'List-Unsubscribe': `<${unsubscribeUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    }
  })
}
