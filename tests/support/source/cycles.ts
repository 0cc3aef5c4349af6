/** Groups of files that import each other in a circle, however long; each group and the list of groups in order. */
export function cycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const place = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const groups: string[][] = []

  // Tarjan's strongly connected components: a group is closed when nothing in it leads to an earlier file that is still open.
  const visit = (file: string): void => {
    place.set(file, place.size)
    lowest.set(file, place.get(file)!)
    open.push(file)
    for (const next of graph.get(file) ?? []) {
      if (!place.has(next)) visit(next)
      if (open.includes(next)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(next)!))
    }
    if (lowest.get(file) !== place.get(file)) return
    const group = open.splice(open.indexOf(file))
    if (group.length > 1 || graph.get(file)?.includes(file)) groups.push(group.toSorted())
  }
  for (const file of graph.keys()) if (!place.has(file)) visit(file)
  return groups.toSorted()
}
