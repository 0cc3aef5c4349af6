import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

type Row = { id?: unknown; items?: unknown }

const rowsOf = (value: unknown): Row[] =>
  Array.isArray(value) ? value.filter((row): row is Row => typeof row === 'object' && row !== null) : []

/** Every row of a bulletin: editions, sections, and the items in them. */
function allRows(values: { editions?: unknown; sections?: unknown } | undefined): Row[] {
  const sections = rowsOf(values?.sections)
  return [...rowsOf(values?.editions), ...sections, ...sections.flatMap(({ items }) => rowsOf(items))]
}

/**
 * Gives rows ids of their own that came with those of another bulletin, as when a script copies one, or with one id twice: on SQLite each id
 * can be there once, and the write would fail. What is new as a whole gets new ids; of what is there, rows that it did not have before keep
 * the id that the form gave them, unless it is taken.
 */
export const giveOwnRowIds: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const kept = new Set(operation === 'create' ? [] : allRows(originalDoc as { editions?: unknown } | undefined).map(({ id }) => id))
  const added = allRows(data).filter(({ id }) => id !== undefined && !kept.has(id))
  const ids = added.map(({ id }) => id)
  // Most changes add no row, and then nobody has to be asked.
  const taken = operation === 'create' || ids.length === 0 ? new Set(ids) : await allTaken(req)
  const seen = new Set<unknown>()
  for (const row of allRows(data)) {
    if ((taken.has(row.id) && !kept.has(row.id)) || seen.has(row.id)) delete row.id
    else if (row.id !== undefined) seen.add(row.id)
  }
  return data
}

/** The ids that rows of all bulletins have, without their texts. Payload cannot be asked for the id of an item in a section. */
async function allTaken(req: PayloadRequest): Promise<Set<unknown>> {
  const select = { editions: { list: true }, sections: { title: true, items: { news: { title: true } } } } as const
  const { docs } = await req.payload.find({ collection: 'bulletins', depth: 0, pagination: false, trash: true, select, req })
  return new Set(docs.flatMap((bulletin) => allRows(bulletin)).map(({ id }) => id))
}
