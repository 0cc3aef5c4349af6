import type { Look } from './look.ts'

const text = 'font-size:17px;line-height:1.55;color:{ink}'
const box = 'padding:14px 18px;border-radius:8px;border-left:5px solid'

/**
 * What parts of a mail look like: declarations with colours in braces. They stand in each element, because many programs for mail know no
 * style sheet; the dark scheme is the style sheet's, and programs that know it know that too.
 */
const roles = {
  ground: 'margin:0;padding:0;background-color:{paper};font-family:{font}',
  card: 'background-color:{surface}',
  band: 'background-color:{accent};padding:20px 32px;font-family:{font}',
  name: 'font-size:18px;line-height:1.35;font-weight:700;color:{accent-ink};text-decoration:none',
  warm: 'background-color:{drawing-warm};font-size:0;line-height:0;height:5px',
  pad: 'padding:0 32px;font-family:{font}',
  h1: 'margin:28px 0 14px;font-size:29px;line-height:1.22;font-weight:750;color:{ink}',
  h2: 'margin:36px 0 0;padding:14px 0 0;border-top:4px solid {accent};font-size:23px;line-height:1.25;font-weight:750;color:{ink}',
  h3: 'margin:26px 0 6px;font-size:20px;line-height:1.3;font-weight:700;color:{ink}',
  h4: 'margin:20px 0 6px;font-size:17px;line-height:1.4;font-weight:700;color:{ink}',
  p: `margin:0 0 14px;${text}`,
  label: 'margin:26px 0 0;font-size:16px;line-height:1.4;font-weight:600;color:{ink-soft}',
  facts: 'margin:0 0 10px;font-size:16px;line-height:1.55;color:{ink-soft}',
  quiet: 'margin:0 0 10px;font-size:16px;line-height:1.5;color:{ink-soft}',
  link: 'color:{link};text-decoration:underline',
  'box-link': 'color:{ink};text-decoration:underline',
  list: `margin:0 0 14px;padding:0 0 0 26px;${text}`,
  item: 'margin:0 0 6px',
  quotation: 'margin:0 0 16px;padding:2px 0 2px 18px;border-left:4px solid {accent}',
  information: `${box} {accent};background-color:{accent-soft}`,
  important: `${box} {important};background-color:{important-soft}`,
  urgent: `${box} {danger};background-color:{danger-soft}`,
  do: `${box} {do};background-color:{do-soft}`,
  'do-not': `${box} {danger};background-color:{danger-soft}`,
  line: 'padding:14px 18px;border-radius:8px;border:1px solid {rule-strong}',
  event: 'padding:18px 20px 4px;border:1px solid {rule-strong};border-left:5px solid {accent};border-radius:8px',
  picture: 'display:block;max-width:100%;height:auto;border:0;border-radius:8px;font-size:16px;color:{ink-soft}',
  table: 'border-collapse:collapse;width:100%;margin:0',
  caption: 'padding:0 0 8px;text-align:left;font-size:17px;line-height:1.4;font-weight:700;color:{ink}',
  th: 'padding:8px 10px 8px 0;border-bottom:2px solid {rule-strong};font-size:16px;line-height:1.35;font-weight:700;color:{ink};vertical-align:bottom',
  row: 'padding:8px 10px 8px 0;border-bottom:1px solid {rule};font-size:16px;line-height:1.35;font-weight:600;color:{ink};vertical-align:top;text-align:left',
  td: 'padding:8px 10px 8px 0;border-bottom:1px solid {rule};font-size:16px;line-height:1.35;color:{ink};vertical-align:top',
  chart: 'padding:6px 18px 14px;border:1px solid {rule};border-radius:8px',
  group: 'padding:10px 0 0;font-size:16px;line-height:1.35;font-weight:700;color:{ink}',
  bar: 'padding:4px 0 0;font-size:16px;line-height:1.35;color:{ink}',
  only: 'background-color:{accent}',
  'chart-1': 'background-color:{chart-1}',
  'chart-2': 'background-color:{chart-2}',
  'chart-3': 'background-color:{chart-3}',
  'chart-4': 'background-color:{chart-4}',
  'chart-5': 'background-color:{chart-5}',
  'chart-6': 'background-color:{chart-6}',
  help: 'background-color:{accent-soft};padding:18px 22px;border-radius:8px',
  foot: 'margin:0 0 8px;font-size:16px;line-height:1.5;color:{ink-soft}',
} as const
export type Role = keyof typeof roles

const filled = (declarations: string, colours: Look['light'], font: string) =>
  declarations.replace(/\{([\w-]+)\}/g, (_, name: string) => (name === 'font' ? font : colours[name]!))

/** The attributes of an element in a role; `more` are further declarations. */
export function inRole(role: Role, look: Look, more = ''): string {
  return ` class="${role}" style="${filled(roles[role], look.light, look.font)}${more && `;${more}`}"`
}

/** The style sheet: the typeface for programs that set one of their own, the dark scheme, and less room at the sides on a phone. */
export function styleSheet(look: Look): string {
  const dark = Object.entries(roles).flatMap(([role, declarations]) => {
    const coloured = declarations.split(';').filter((declaration) => /\{(?!font)/.test(declaration))
    const rules = coloured.map((declaration) => `${filled(declaration, look.dark, look.font)}!important`)
    return rules.length > 0 ? [`.${role}{${rules.join(';')}}`] : []
  })
  return [
    ':root{color-scheme:light dark;supported-color-schemes:light dark}',
    'a:focus{outline:3px solid #ffc845;outline-offset:2px}',
    `p,h1,h2,h3,h4,h5,h6,th,td,li,caption,a{font-family:${look.font};overflow-wrap:anywhere}`,
    'th,td{overflow-wrap:break-word}',
    '@media (max-width:520px){.pad,.band{padding-left:18px!important;padding-right:18px!important}.h1{font-size:26px!important}.th,.row,.td{padding-right:6px!important}}',
    `@media (prefers-color-scheme:dark){${dark.join('')}}`,
  ].join('')
}
