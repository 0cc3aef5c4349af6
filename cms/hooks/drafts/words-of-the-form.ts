import type { FlattenedField } from 'payload'
import type { Fault } from '#cms/domain/published/fault.ts'

/** What the form calls the field at a path such as `home.title` or `body.10.url`: the labels on the way to it, as far as there are any. */
function labelOf(fields: readonly FlattenedField[], path: string): string {
  const [name = path, ...rest] = path.split('.').filter((part) => !/^\d+$/.test(part))
  const field = fields.find((candidate) => candidate.name === name)
  const label = field && 'label' in field && typeof field.label === 'string' ? field.label : name
  return field && 'flattenedFields' in field && rest.length > 0 ? `${label}: ${labelOf(field.flattenedFields, rest.join('.'))}` : label
}

/** Faults as Payload's `ValidationError` wants them: each with the label of its field, and a message that is a whole sentence. */
export function inWordsOfTheForm(
  fields: readonly FlattenedField[],
  faults: readonly Fault[],
): { path: string; label: string; message: string }[] {
  return faults.map(({ field, message }) => {
    const label = labelOf(fields, field)
    return { path: field, label, message: /^[a-z]/.test(message) ? `“${label}” ${message}` : message }
  })
}
