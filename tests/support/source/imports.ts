import { posix } from 'node:path'
import ts from 'typescript'
import { nodesOf } from './syntax-tree.ts'

/** One file or package that a file names. */
export interface Import {
  /** As it is written: `#cms/env.ts`, `./fault.ts`, `node:fs`. */
  specifier: string
  /** The names that are taken; `*` for all of them. Empty when the file is only run. */
  names: string[]
  /** True when nothing of it is left once types are taken away. */
  isType: boolean
}

const textOf = (node: ts.Node | undefined) => (node && ts.isStringLiteralLike(node) ? node.text : undefined)

function namesOf(clause: ts.ImportClause | undefined): string[] {
  const bindings = clause?.namedBindings
  const named = !bindings
    ? []
    : ts.isNamespaceImport(bindings)
      ? ['*']
      : bindings.elements.map(({ propertyName, name }) => (propertyName ?? name).text)
  return clause?.name ? ['default', ...named] : named
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const bindings = clause.namedBindings
  return (
    !clause.name &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.length > 0 &&
    bindings.elements.every((element) => element.isTypeOnly)
  )
}

function importOf(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node))
    return { specifier: textOf(node.moduleSpecifier)!, names: namesOf(node.importClause), isType: isTypeOnly(node.importClause) }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier)
    return { specifier: textOf(node.moduleSpecifier)!, names: ['*'], isType: node.isTypeOnly }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return { specifier: textOf(node.argument.literal)!, names: ['*'], isType: true }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && textOf(node.arguments[0]) !== undefined)
    return { specifier: textOf(node.arguments[0])!, names: ['*'], isType: false }
  // A worker or a child process: `new URL('./encode-child.ts', import.meta.url)`.
  const file = ts.isNewExpression(node) && node.expression.getText() === 'URL' ? textOf(node.arguments?.[0]) : undefined
  if (file !== undefined && /^[\w./-]+\.(ts|mjs|js)$/.test(file))
    return { specifier: file.replace(/^(?!\.)/, './'), names: ['*'], isType: false }
  return undefined
}

/** Everything that a file imports, loads later or starts as a thread or process of its own. */
export function importsOf(tree: ts.SourceFile): Import[] {
  return [...nodesOf(tree)].flatMap((node) => importOf(node) ?? [])
}

/** The file of this project that an import means; `undefined` when it means a package or a part of Node. */
export function fileOf(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1)
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier).replace(/\?.*$/, '') : undefined
}

/** The package that an import means: `@payloadcms/ui`, `node:fs`; `undefined` for a file of this project. */
export function packageOf(specifier: string): string | undefined {
  if (/^[#.]/.test(specifier)) return undefined
  return specifier.startsWith('node:') ? specifier : specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}
