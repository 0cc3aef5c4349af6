import { hrefSchema } from '#content/schema/inline.ts'
import { textOf } from './raw.ts'

/** Where "Exit this page" leads unless a partnership chooses another: a page that anybody might have open. */
export const usualExitUrl = 'https://www.bbc.co.uk/weather'

/** Why an address cannot be where "Exit this page" leads, as a part of a sentence; `undefined` when it can. */
export function faultOfExitUrl(value: string): string | undefined {
  // `https:bbc.co.uk` is a whole address by itself and a relative one on a page of this site, so it is not taken.
  const url = value.startsWith('https://') && hrefSchema.safeParse(value).success && URL.canParse(value) ? new URL(value) : undefined
  if (url && /\.[a-z]+$/.test(url.hostname)) return undefined
  return `must be a whole web address that begins with https://, for example ${usualExitUrl}.`
}

/** The address that a store holds, else the usual one. */
export const exitUrlOf = (value: unknown): string => textOf(value) ?? usualExitUrl
