import type { BulletinCopy } from '#content/schema/bulletin.ts'
import { mailText } from '#cms/domain/words/mail-text.ts'
import type { MailFrame } from './mail-frame.ts'
import { mailHtmlOf } from './mail-html.ts'
import type { MailTemplate } from './mail-template.ts'
import { mailTextOf } from './mail-text.ts'

/** A copy of a bulletin as a mail with slots. The same copy and content give the same bytes. */
export function composeMail(copy: BulletinCopy, frame: MailFrame): Pick<MailTemplate, 'subject' | 'html' | 'text'> {
  return { subject: mailText(copy.subject).trim(), html: mailHtmlOf(copy, frame), text: mailTextOf(copy, frame) }
}
