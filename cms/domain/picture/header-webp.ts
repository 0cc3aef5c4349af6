import { latin, numbersOf } from './bytes.ts'
import type { Header } from './header-facts.ts'

const movingFlag = 0b10

/** Reads the first chunk of a WebP (RFC 9649): extended, lossless or lossy. */
export function webpHeader(bytes: Uint8Array): Header | undefined {
  if (bytes.length < 30) return undefined
  const numbers = numbersOf(bytes)
  switch (latin(bytes, 12, 4)) {
    case 'VP8X':
      return { width: 1 + uint24(numbers, 24), height: 1 + uint24(numbers, 27), isMoving: (bytes[20]! & movingFlag) !== 0 }
    case 'VP8L': {
      const packed = numbers.getUint32(21, true)
      return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff), isMoving: false }
    }
    case 'VP8 ':
      return { width: numbers.getUint16(26, true) & 0x3fff, height: numbers.getUint16(28, true) & 0x3fff, isMoving: false }
    default:
      return undefined
  }
}

const uint24 = (numbers: DataView, at: number) => numbers.getUint16(at, true) | (numbers.getUint8(at + 2) << 16)
