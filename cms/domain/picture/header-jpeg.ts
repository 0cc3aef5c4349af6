import { numbersOf } from './bytes.ts'
import type { Header } from './header-facts.ts'

/** Start-of-frame markers: C0 to CF but for C4 (Huffman tables), C8 (reserved) and CC (arithmetic coding conditions). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Markers that stand alone: TEM and the restarts. */
const isAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)

/** Walks the segments of a JPEG (ITU T.81, annex B) up to the frame that names its size. */
export function jpegHeader(bytes: Uint8Array): Header | undefined {
  const numbers = numbersOf(bytes)
  let at = 2
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1]!
    if (marker === 0xff) at += 1
    else if (isAlone(marker)) at += 2
    else if (isFrame(marker)) return { height: numbers.getUint16(at + 5), width: numbers.getUint16(at + 7), isMoving: false }
    else at += 2 + Math.max(2, numbers.getUint16(at + 2))
  }
  return undefined
}
