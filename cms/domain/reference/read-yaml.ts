import { isAlias, isNode, LineCounter, parseDocument, visit } from 'yaml'
import type { Path, Tell } from './tell.ts'

/** Data read from YAML, and where in the file a part of it stands. */
export interface YamlReading {
  data: unknown
  /** The line of the part at `path`, or of the nearest part round it that exists. */
  lineOf: (path: Path) => number
}

/**
 * Reads YAML 1.2 as plain data: no anchors, aliases, tags or doubled keys. `undefined` with faults told when it is not that.
 * `firstLine` is the line of the file on which `text` begins.
 */
export function readYaml(text: string, firstLine: number, tell: Tell): YamlReading | undefined {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true, uniqueKeys: true, merge: false })
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1
  let isPlain = true
  const refuse = (reason: string, offset: number) => {
    isPlain = false
    tell(reason, lineAt(offset))
  }
  for (const problem of [...document.errors, ...document.warnings])
    refuse(`this is not YAML that can be read: ${problem.message}`, problem.pos[0])
  visit(document, {
    Node(_key, node) {
      if (isAlias(node) || node.anchor)
        refuse('anchors (&) and aliases (*) are not used here: put the text in quotation marks', node.range?.[0] ?? 0)
    },
  })
  if (!isPlain) return undefined

  const lineOf = (path: Path): number => {
    const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true)
    if (isNode(node) && node.range) return lineAt(node.range[0])
    return path.length === 0 ? firstLine : lineOf(path.slice(0, -1))
  }
  return { data: document.toJS(), lineOf }
}
