import { latin, numbersOf } from './bytes.ts'
import type { Header } from './header-facts.ts'

/** Names of chunks as the numbers that they are: animation control, image data. */
const acTL = 0x6163_544c
const IDAT = 0x4944_4154

/** Reads the first chunk of a PNG (W3C PNG, third edition), and looks for the chunk that only moving ones have. */
export function pngHeader(bytes: Uint8Array): Header | undefined {
  if (bytes.length < 33 || latin(bytes, 12, 4) !== 'IHDR') return undefined
  const numbers = numbersOf(bytes)
  return { width: numbers.getUint32(16), height: numbers.getUint32(20), isMoving: isAnimated(numbers) }
}

/** Each chunk is its length, its name, its data and a checksum; the animation's stands before the image data. */
function isAnimated(numbers: DataView): boolean {
  for (let at = 8; at + 8 <= numbers.byteLength; at += 12 + numbers.getUint32(at)) {
    const name = numbers.getUint32(at + 4)
    if (name === acTL) return true
    if (name === IDAT) return false
  }
  return false
}
