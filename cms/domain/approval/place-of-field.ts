const rows: Record<string, string> = { editions: 'Edition', sections: 'Section', items: 'item' }
const fields: Record<string, string> = {
  list: 'list',
  subject: 'subject',
  preheader: 'line after the subject',
  introduction: 'introduction',
  title: 'title',
  summary: 'words of its own',
  body: 'text',
  href: 'link',
  isPaid: 'box for paid items',
}

/**
 * Where in the form a field of a bulletin stands, as its screen counts, from one: `sections.0.items.2.href` is “Section 1, item 3, link”.
 * Empty for what is about the bulletin as a whole.
 */
export function placeOfField(field: string): string {
  const parts = field.split('.')
  const words = parts.flatMap((part, place) => {
    const row = rows[parts[place - 1] ?? '']
    if (row !== undefined && /^\d+$/.test(part)) return [`${row} ${Number(part) + 1}`]
    return place > 0 && fields[part] !== undefined ? [fields[part]] : []
  })
  return words.join(', ')
}
