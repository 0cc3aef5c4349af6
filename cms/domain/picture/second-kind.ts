import { asciiOf, latin, numbersOf } from './bytes.ts'

/** The end of a zip archive: a record of 22 bytes and a comment of up to 65,535, whose length stands in the record's last two bytes. */
const zipEnd = { signature: 'PK\x05\x06', length: 22, longestComment: 65_535 }

/**
 * What a picture is besides a picture, for a file made to be read as two kinds (a polyglot); `undefined` for an honest picture.
 * Bytes that cameras append (a film, a gain map, a thumbnail) make no second kind: encoding leaves them behind.
 */
export function secondKindOf(bytes: Uint8Array): string | undefined {
  if (latin(bytes, 0, 1024).includes('%PDF-')) return 'a PDF'
  if (/<script|<!doctype\s+html|<html[\s>]|<\?php/i.test(asciiOf(bytes))) return 'a web page or a script'
  return endsLikeZip(bytes) ? 'an archive' : undefined
}

function endsLikeZip(bytes: Uint8Array): boolean {
  const tailStart = Math.max(0, bytes.length - zipEnd.length - zipEnd.longestComment)
  const tail = asciiOf(bytes.subarray(tailStart))
  for (let at = tail.lastIndexOf(zipEnd.signature); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf(zipEnd.signature, at - 1)) {
    const end = tailStart + at + zipEnd.length
    if (end <= bytes.length && end + numbersOf(bytes).getUint16(end - 2, true) <= bytes.length) return true
  }
  return false
}
