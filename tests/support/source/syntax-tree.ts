import ts from 'typescript'
import type { SourceFile } from './source-files.ts'

/** The script of an Astro component: what stands between its fences, then its script elements. Line numbers are not kept. */
function scriptOf(text: string): string {
  const fenced = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? ''
  const elements = [...text.matchAll(/<script(?:\s[^>]*)?>([\s\S]*?)<\/script>/g)].map(([, script]) => script)
  return [fenced, ...elements].join('\n')
}

const kinds: Record<string, ts.ScriptKind> = { tsx: ts.ScriptKind.TSX, js: ts.ScriptKind.JS, mjs: ts.ScriptKind.JS }

/** The syntax tree of a file of code. */
export function syntaxTree({ path, text }: SourceFile): ts.SourceFile {
  const ending = path.split('.').at(-1) ?? ''
  const script = ending === 'astro' ? scriptOf(text) : text
  return ts.createSourceFile(path, script, ts.ScriptTarget.Latest, true, kinds[ending] ?? ts.ScriptKind.TS)
}

/** Every node of a tree, the outer ones first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node
  for (const child of node.getChildren()) yield* nodesOf(child)
}
