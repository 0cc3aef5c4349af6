/** Records of one kind in the order in which lists show them. */
export interface RecordShelf<Value> {
  get(id: string): Value | undefined
  set(id: string, value: Value | undefined): void
  /** All, by `order`, then by name, then by id. */
  all(): readonly Value[]
}

/** An empty shelf. `nameOf` is the word by which records of equal order are sorted. */
export function createRecordShelf<Value extends { id: string; order: number }>(nameOf: (value: Value) => string): RecordShelf<Value> {
  const values = new Map<string, Value>()
  let sorted: Value[] | undefined

  function compare(a: Value, b: Value): number {
    return a.order - b.order || compareTexts(nameOf(a), nameOf(b)) || compareTexts(a.id, b.id)
  }

  return {
    get: (id) => values.get(id),
    set(id, value) {
      if (value) values.set(id, value)
      else values.delete(id)
      sorted = undefined
    },
    all: () => (sorted ??= [...values.values()].sort(compare)),
  }
}

// Plain code units: the same order on every machine, whatever its language data.
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
