/** Where in a file's data something stands: keys and places in lists. */
export type Path = (string | number)[]

/** Tells what is wrong with the file at hand, and on which line. */
export type Tell = (reason: string, line?: number) => void

/** A path as a person writes it: `home.doors[0].title`. */
export function pathWords(path: Path): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('')
}

/** What stands at `path` in `data`, `undefined` where nothing does. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part) ? value[part as keyof typeof value] : undefined,
    data,
  )
}
