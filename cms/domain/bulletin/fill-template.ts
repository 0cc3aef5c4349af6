import { escapeHtml } from '#cms/domain/words/escape.ts'
import { slotNames, type MailTemplate, type Substitutions } from './mail-template.ts'
import { everySlot } from './slots.ts'

const isSlotName = (name: string): name is keyof Substitutions => (slotNames as readonly string[]).includes(name)

/** A substitution is one line: it adds nothing to what a template says but itself. */
const oneLine = (value: string) => value.replace(/[\p{Cc}\p{Co}]+/gu, ' ').trim()

function filled(part: string, substitutions: Substitutions, written: (value: string) => string): string {
  return part.replace(everySlot, (whole, name: string) => (isSlotName(name) ? written(oneLine(substitutions[name])) : whole))
}

/** One recipient's copy of a template: escaped in HTML, plain in the text part. The same input gives the same bytes. */
export function fillTemplate(
  { html, text }: Pick<MailTemplate, 'html' | 'text'>,
  substitutions: Substitutions,
): { html: string; text: string } {
  return { html: filled(html, substitutions, escapeHtml), text: filled(text, substitutions, (value) => value) }
}
