import { importFields, type ColumnMap, type ImportField } from '#cms/domain/subscriber-import/columns.ts'
import { basisOf, kindOf, listsIn, type KnownList } from '#cms/domain/subscriber-import/read-cells.ts'
import type { ImportDefaults } from '#cms/domain/subscriber-import/read-row.ts'
import type { CommandTools } from '../command/command.ts'

type Values = CommandTools['values']
type Fail = CommandTools['fail']

const folded = (text: string) => text.trim().toLowerCase()

/** The columns that `--map` names, found by their headings; `null` when it is not given. */
export function columnsNamed(map: Values[string], fail: Fail): ((headings: readonly string[]) => ColumnMap) | null {
  if (typeof map !== 'string') return null
  return (headings) =>
    Object.fromEntries(
      map.split(',').map((pair) => {
        const [field = '', heading = ''] = pair.split('=')
        if (!importFields.includes(field.trim() as ImportField))
          return fail(`--map: "${field}" is none of ${importFields.join(', ')}. Write --map address=HEADING,name=HEADING`)
        const place = headings.findIndex((one) => folded(one) === folded(heading))
        if (place < 0) return fail(`--map: the file has no heading "${heading}". It has: ${headings.join(', ')}.`)
        return [field.trim(), place]
      }),
    )
}

/** What the command says for rows that do not say it themselves. */
export function defaultsFrom(values: Values, lists: readonly KnownList[], fail: Fail): ImportDefaults {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : '')
  const { ids, unknown } = listsIn(text('lists'), lists)
  if (unknown.length > 0)
    return fail(
      `--lists: there is no list in use that is called "${unknown.join('", "')}". There are: ${lists.map(({ slug }) => slug).join(', ')}.`,
    )
  const basis = text('basis') === '' ? null : basisOf(text('basis'))
  if (basis === 'refused' || (text('basis') !== '' && basis === null)) return fail('--basis: write public-task or consent.')
  const evidence = text('evidence').trim()
  if (basis === 'consent' && evidence === '') return fail('--evidence: say what shows that they consented. Without that it is none.')
  const kind = text('kind') === '' ? 'individual' : kindOf(text('kind'))
  if (kind === null) return fail('--kind: write individual or corporate.')
  return { listIds: ids, basis, evidence, kind }
}
