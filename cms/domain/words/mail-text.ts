import { cleanText } from '#cms/domain/body/clean-text.ts'
import { escapeHtml } from './escape.ts'

/** Code points that mean nothing to anybody else: between them stand the slots of a template, so no content may hold them. */
const privateUse = /\p{Co}/gu
/** Signs that turn the direction of all that follows, and hide what an address or name really is. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g

/** A text of the content as a mail may hold it: no control characters, no line ends, nothing that could pass for a slot. */
export function mailText(text: string): string {
  return cleanText(text.replace(privateUse, '').replace(turning, ''))
}

/** The same, made safe between HTML tags and in quoted attributes. */
export const mailHtml = (text: string): string => escapeHtml(mailText(text))
