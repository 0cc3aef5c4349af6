import { layoutTable } from './layout.ts'
import type { Look } from './look.ts'
import { inRole, type Role } from './roles.ts'

/** A bar: a share of the full width, from 0 to 100, in the colour of a role. */
export interface Bar {
  share: number
  role: Role
}

const nothing = 'font-size:0;line-height:0'
const filled = `${nothing};height:12px;border-right:2px solid transparent;background-clip:padding-box`

/** How much of the full width a figure takes when the highest takes all of it. */
export const shareOf = (value: number, highest: number): number => (highest === 0 ? 0 : Math.round((value / highest) * 1000) / 10)

/** Cells side by side, each as wide as its share; what is left stays empty. */
export function barHtml(bars: readonly Bar[], look: Look): string {
  const shown = bars.filter(({ share }) => share > 0)
  const cells = shown.map(({ share, role }) => `<td width="${share}%"${inRole(role, look, filled)}>\u00a0</td>`)
  const rest = Math.round((100 - shown.reduce((sum, { share }) => sum + share, 0)) * 10) / 10
  if (rest > 0) cells.push(`<td width="${rest}%" style="${nothing};height:12px">\u00a0</td>`)
  return layoutTable(`<tr>${cells.join('')}</tr>`)
}
