const segment = /^(?!index\.html$|.*\.(?:br|gz|tmp)$)[A-Za-z0-9_~@][A-Za-z0-9_~@.,+=-]{0,199}$/

/**
 * The file of a site path, relative to the folder of files: `/articles/x/` → `articles/x/index.html`. Throws for a path that could
 * leave the folder, hide in it, or fall on another path's file.
 */
export function fileOfPath(path: string): string {
  const segments = path.split('/')
  const isFolder = segments.at(-1) === ''
  const inner = segments.slice(1, isFolder ? -1 : undefined)
  const isSound = path.startsWith('/') && inner.every((name, at) => segment.test(name) || (at === 0 && name === '.well-known'))
  if (!isSound || (inner.length === 0 && !isFolder)) {
    throw new Error(
      `"${path}" cannot be the address of a page: it has no safe place among the files. Change the address and publish again.`,
    )
  }
  return [...inner, ...(isFolder ? ['index.html'] : [])].join('/')
}
