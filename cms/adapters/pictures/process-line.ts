import { createLine, type Line } from './line.ts'

/** Uploads that may wait, each up to 20 MB in memory. */
const places = 8

const key = Symbol.for('safeguarding-hub.picture-line')
const shared = globalThis as typeof globalThis & { [key]?: Line }

/** The one line of this process. The admin's bundle and the hub's own modules load this file twice, so the line hangs on neither. */
export const processLine = (): Line => (shared[key] ??= createLine(places))
