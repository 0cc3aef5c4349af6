import type { Message } from '#cms/jobs/send-bulletins/ports.ts'

/** A message of a bulletin to `<row>@example.org`, with what a test names set otherwise. */
export function aMessage(rowId: string, changes: Partial<Message> = {}): Message {
  return {
    rowId,
    from: 'Safeguarding hub <news@example.org>',
    to: `${rowId}@example.org`,
    replyTo: 'team@example.org',
    subject: 'News for practitioners',
    html: `<!doctype html><html lang="en-GB"><body><p>Hello, ${rowId}.</p></body></html>`,
    text: `Hello, ${rowId}.`,
    headers: { 'List-Unsubscribe': `<https://hub.example.org/u/${rowId}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    ...changes,
  }
}

/** Messages to `reader-0@example.org` and so on. */
export const messages = (count: number): Message[] => Array.from({ length: count }, (_item, index) => aMessage(`reader-${index}`))
