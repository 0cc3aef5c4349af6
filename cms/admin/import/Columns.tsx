import { fieldNames, importFields, type ColumnMap, type ImportField } from '#cms/domain/subscriber-import/columns.ts'
import type { ImportPreview } from './import-calls.ts'

interface Props {
  preview: ImportPreview
  onChange(columns: ColumnMap): void
}

/** The first rows of the file, and above each column what it is taken for. */
export function Columns({ preview: { headings, columns, sample }, onChange }: Props) {
  const fieldOf = (place: number) => importFields.find((field) => columns[field] === place) ?? ''
  const choose = (place: number, field: string) => {
    const others = Object.entries(columns).filter(([name, at]) => at !== place && name !== field)
    onChange({ ...Object.fromEntries(others), ...(field !== '' && { [field as ImportField]: place }) })
  }
  return (
    <div aria-label="Columns of the file" className="hub-table" role="region" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {headings.map((heading, place) => (
              <th key={place} scope="col">
                <label>
                  {heading}
                  <select onChange={({ target }) => choose(place, target.value)} value={fieldOf(place)}>
                    <option value="">Not taken</option>
                    {importFields.map((field) => (
                      <option key={field} value={field}>
                        {fieldNames[field]}
                      </option>
                    ))}
                  </select>
                </label>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map((cells, row) => (
            <tr key={row}>
              {headings.map((_heading, place) => (
                <td key={place}>{cells[place] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
