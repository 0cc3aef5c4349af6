import ts from 'typescript'
import { nodesOf } from './syntax-tree.ts'

/** A name that a file offers to others. */
export interface Export {
  name: string
  /** True for what types alone are made of: an interface or a type. */
  isType: boolean
  /** How often the file itself uses it, the declaration left out. */
  ownUses: number
}

const isExported = (node: ts.Node) =>
  ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
const isDefault = (node: ts.Node) =>
  ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)

function namesOfBinding(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name]
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesOfBinding(element.name) : []))
}

type Declared = Pick<Export, 'name' | 'isType'>

function declared(statement: ts.Statement): Declared[] {
  if (ts.isExportAssignment(statement)) return [{ name: 'default', isType: false }]
  if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause))
    return statement.exportClause.elements.map(({ name, isTypeOnly }) => ({ name: name.text, isType: isTypeOnly || statement.isTypeOnly }))
  if (!isExported(statement)) return []
  if (isDefault(statement)) return [{ name: 'default', isType: false }]
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) =>
      namesOfBinding(name).map((identifier) => ({ name: identifier.text, isType: false })),
    )
  const { name } = statement as ts.FunctionDeclaration
  return name ? [{ name: name.text, isType: ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement) }] : []
}

/** The names that a file exports. */
export function exportsOf(tree: ts.SourceFile): Export[] {
  const identifiers = [...nodesOf(tree)].filter(ts.isIdentifier).map(({ text }) => text)
  const count = (name: string) => identifiers.filter((text) => text === name).length
  return tree.statements.flatMap(declared).map(({ name, isType }) => ({ name, isType, ownUses: name === 'default' ? 0 : count(name) - 1 }))
}

/** True for a file that does nothing but hand on what others export. */
export function isBarrel(tree: ts.SourceFile): boolean {
  const handsOn = (statement: ts.Statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined
  return tree.statements.some(handsOn) && tree.statements.every((statement) => handsOn(statement) || ts.isImportDeclaration(statement))
}
