/** Signs with which spreadsheets begin a formula, also after a separator or a line break inside a cell (OWASP, CSV injection). */
const beginsFormula = /^[\s]*[=+\-@\t\r]|[\n\r;,|][\s]*[=+\-@]/

/** A cell that no spreadsheet takes for a formula, quoted so that nothing in it ends it. */
function csvCell(value: string): string {
  const harmless = beginsFormula.test(value) ? `'${value}` : value
  return `"${harmless.replaceAll('"', '""')}"`
}

/** A line of a CSV file (RFC 4180), safe to open in a spreadsheet whoever wrote the cells. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/** A cell that was read as it was before `csvLine` made it harmless; any other as it stands. */
export function csvText(cell: string): string {
  return cell.startsWith("'") && beginsFormula.test(cell.slice(1)) ? cell.slice(1) : cell
}
