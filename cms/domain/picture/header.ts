import { jpegHeader } from './header-jpeg.ts'
import { pngHeader } from './header-png.ts'
import { webpHeader } from './header-webp.ts'
import type { Header } from './header-facts.ts'

/** Kinds of file that the library takes. */
export const acceptedKinds = ['jpeg', 'png', 'webp'] as const
export type AcceptedKind = (typeof acceptedKinds)[number]

const readers: Record<AcceptedKind, (bytes: Uint8Array) => Header | undefined> = { jpeg: jpegHeader, png: pngHeader, webp: webpHeader }

/** Reads size and movement from the header without decoding anything; `undefined` when the header is cut short or holds no size. */
export function headerOf(kind: AcceptedKind, bytes: Uint8Array): Header | undefined {
  const header = readers[kind](bytes)
  return header && header.width > 0 && header.height > 0 ? header : undefined
}
