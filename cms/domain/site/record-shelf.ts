/** Records of one kind in the order in which lists show them. */
export interface RecordShelf<Value> {
  get(id: string): Value | undefined
  set(id: string, value: Value | undefined): void
  /** All, in order. */
  all(): readonly Value[]
}

/** An empty shelf. Values that `compare` holds for equal go by id. */
export function createRecordShelf<Value extends { id: string }>(compare: (a: Value, b: Value) => number): RecordShelf<Value> {
  const values = new Map<string, Value>()
  let sorted: Value[] | undefined

  return {
    get: (id) => values.get(id),
    set(id, value) {
      if (value) values.set(id, value)
      else values.delete(id)
      sorted = undefined
    },
    all: () => (sorted ??= [...values.values()].sort((a, b) => compare(a, b) || compareTexts(a.id, b.id))),
  }
}

/** By the place that an editor gave, then by name. */
export function byOrder<Value extends { order: number }>(nameOf: (value: Value) => string): (a: Value, b: Value) => number {
  return (a, b) => a.order - b.order || compareTexts(nameOf(a), nameOf(b))
}

/** Plain code units: the same order on every machine, whatever its language data. Instants and days sort by time. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
