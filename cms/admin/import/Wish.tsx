import { unconfirmedDays } from '#cms/domain/subscriber/limits.ts'
import type { ImportChoice } from './import-calls.ts'

interface Props {
  choice: ImportChoice
  lists: { id: string; name: string }[]
  onChange(values: Partial<ImportChoice>): void
}

/** What holds for rows that do not say it themselves: lists, lawful basis with its evidence, whose addresses they are. */
export function Wish({ choice, lists, onChange }: Props) {
  return (
    <>
      <fieldset className="hub-choice">
        <legend>Lists of rows that name none</legend>
        {lists.map(({ id, name }) => (
          <label key={id}>
            <input
              checked={choice.listIds.includes(id)}
              onChange={({ target }) =>
                onChange({ listIds: target.checked ? [...choice.listIds, id] : choice.listIds.filter((one) => one !== id) })
              }
              type="checkbox"
            />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <label>
        Lawful basis of rows that name none
        <select onChange={({ target }) => onChange({ basis: (target.value || null) as ImportChoice['basis'] })} value={choice.basis ?? ''}>
          <option value="">None: they have to confirm before anything is sent</option>
          <option value="public-task">Public task: they need it for their work in safeguarding</option>
          <option value="consent">Consent: they said so, and there is evidence</option>
        </select>
      </label>
      <label>
        What shows it, for rows that do not say (kept with each person)
        <textarea maxLength={1000} onChange={({ target }) => onChange({ evidence: target.value })} rows={2} value={choice.evidence} />
      </label>
      <label>
        Whose addresses they are, where a row does not say
        <select onChange={({ target }) => onChange({ kind: target.value as ImportChoice['kind'] })} value={choice.kind}>
          <option value="individual">Individuals’ (also sole traders and partnerships)</option>
          <option value="corporate">Organisations’</option>
        </select>
      </label>
      <label className="hub-check">
        <input checked={choice.asks} onChange={({ target }) => onChange({ asks: target.checked })} type="checkbox" />
        <span>
          Ask those without a lawful basis by mail to confirm, once each. Whoever has not confirmed after {unconfirmedDays} days is removed.
        </span>
      </label>
    </>
  )
}
