/** The encoding that a byte order mark tells, with the bytes that it takes. */
const marks: readonly { bytes: readonly number[]; encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

/** UTF-16 without a mark: of text in a European language every other byte is nought. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, 400)
  const noughts = [0, 1].map((odd) => start.filter((byte, place) => byte === 0 && place % 2 === odd).length)
  const most = start.length / 4
  if (noughts[1]! > most && noughts[0]! === 0) return 'utf-16le'
  return noughts[0]! > most && noughts[1]! === 0 ? 'utf-16be' : null
}

/** The text of a file that a spreadsheet saved, in whatever of its usual encodings: UTF-8, UTF-16 or Windows-1252, with or without a mark. */
export function decodeText(bytes: Uint8Array): string {
  const marked = marks.find((mark) => mark.bytes.every((byte, place) => bytes[place] === byte))
  const encoding = marked?.encoding ?? unmarkedUtf16(bytes)
  if (encoding) return new TextDecoder(encoding).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** What a file that is no text begins with: a workbook of a spreadsheet (a ZIP archive, or the older format), or a PDF. */
const otherFiles: readonly { bytes: readonly number[]; what: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'a workbook (.xlsx, .ods) or a ZIP archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'a workbook of an old spreadsheet (.xls)' },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF' },
]

/** What a file is that has another format than text, whatever its name says; `null` when it may be text. */
export const otherFormatOf = (bytes: Uint8Array): string | null =>
  otherFiles.find((file) => file.bytes.every((byte, place) => bytes[place] === byte))?.what ?? null

/** Lines that are looked at for the sign between cells. */
const shownLines = 20

/**
 * The sign between cells: as the file itself says it (`sep=;`), else the one that divides the first lines, outside quotes, most evenly: a
 * comma may stand inside a cell of a file with semicolons.
 */
export function separatorOf(text: string): { separator: string; isSaid: boolean } {
  const said = /^sep=(.)\r?\n/i.exec(text)?.[1]
  if (said !== undefined) return { separator: said, isSaid: true }
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\r|\n/, shownLines)
    .filter((line) => line.trim() !== '')
  const counts = [',', ';', '\t'].map((separator) => {
    const cells = lines.map((line) => line.split(separator).length)
    return { separator, least: Math.min(...cells), first: cells[0] ?? 0 }
  })
  const best = counts.reduce((one, other) =>
    other.least > one.least || (other.least === one.least && other.first > one.first) ? other : one,
  )
  return { separator: best.separator, isSaid: false }
}
