/** The `length` bytes from `start`, or as many as there are, each as the character of that number; for short stretches. */
export function latin(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length))
}

/** All bytes as text of the same length, in which ASCII stands for itself and other bytes for anything; for long stretches. */
export function asciiOf(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes)
}

/** Reads numbers anywhere in the bytes. Reading past the end throws a RangeError, so check the length first. */
export function numbersOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
