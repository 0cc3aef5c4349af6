interface Props {
  legend: string
  name: string
  /** What can be chosen, with the words for it. */
  options: Readonly<Record<string, string>>
  value: string
  onChange: (value: string) => void
}

/** A few things of which one is chosen, all in sight: radio buttons in a row. */
export function Choice({ legend, name, options, value, onChange }: Props) {
  return (
    <fieldset className="hub-choice">
      <legend>{legend}</legend>
      {Object.entries(options).map(([key, label]) => (
        <label key={key}>
          <input checked={key === value} name={`hub-${name}`} onChange={() => onChange(key)} type="radio" value={key} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
