import { textOf } from './raw.ts'

/** Where "Exit this page" leads unless a partnership chooses another: a page that anybody might have open. */
export const usualExitUrl = 'https://www.bbc.co.uk/weather'

/** Why an address cannot be where "Exit this page" leads, as a part of a sentence; `undefined` when it can. */
export function faultOfExitUrl(value: string): string | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (url?.protocol === 'https:' && url.username === '' && url.password === '' && url.hostname.includes('.')) return undefined
  return `must be a whole web address that begins with https://, for example ${usualExitUrl}.`
}

/** The address that a store holds, else the usual one. */
export const exitUrlOf = (value: unknown): string => textOf(value) ?? usualExitUrl
