import type { Substitutions } from './mail-template.ts'

/** The delimiters of a slot: code points for private use, which `mailText` takes out of all content. */
const [opening, closing] = ['\u{e000}', '\u{e001}']

/** The slot of a substitution, to stand in a template. */
export const slot = (name: keyof Substitutions): string => opening + name + closing

/** Finds every slot; the first group is its name. */
export const everySlot: RegExp = new RegExp(`${opening}(\\w+)${closing}`, 'gu')
