import type { Look } from './look.ts'
import { inRole, type Role } from './roles.ts'

/** A table that only arranges: programs for mail know no better way, and people who hear a mail are spared it. */
export const layoutTable = (rows: string, more = ''): string =>
  `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"${more}>${rows}</table>`

/** One row of a layout table with one cell in a role. */
const layoutRow = (role: Role, look: Look, html: string): string => `<tr><td${inRole(role, look)}>${html}</td></tr>`

/** A box in a role, with room below it. */
export function boxHtml(role: Role, look: Look, html: string): string {
  return layoutTable(layoutRow(role, look, html), ' style="margin:6px 0 18px;border-collapse:separate"')
}
