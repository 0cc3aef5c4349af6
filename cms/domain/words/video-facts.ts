import type { BlockOf } from '#content/schema/block.ts'
import { siteName } from './site-name.ts'

/** What to expect of a video: its length, its captions, and whose site it is on. */
export function videoFacts({ url, minutes, hasCaptions }: BlockOf<'video'>): string {
  const length = minutes === undefined ? '' : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
  const host = siteName(url)
  return [length, hasCaptions ? 'with captions' : 'no captions', host && `on ${host}`].filter(Boolean).join(', ')
}
