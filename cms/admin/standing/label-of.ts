import type { ClientField } from 'payload'

/** What the form calls the field at a path such as `home.title`; the path's own first word when the form has no such field. */
export function labelOf(fields: readonly ClientField[], path: string): string {
  const [name = path] = path.split('.')
  return labelIn(fields, name) ?? name
}

function labelIn(fields: readonly ClientField[], name: string): string | undefined {
  for (const field of fields) {
    if ('name' in field && field.name === name) return 'label' in field && typeof field.label === 'string' ? field.label : undefined
    const inside = 'tabs' in field ? field.tabs.flatMap((tab) => tab.fields) : 'fields' in field && !('name' in field) ? field.fields : []
    const label = labelIn(inside, name)
    if (label) return label
  }
  return undefined
}
