import type ts from 'typescript'
import { exportsOf, type Export } from './exports.ts'
import { fileOf, importsOf, packageOf, type Import } from './imports.ts'
import { sourceFiles, type SourceFile } from './source-files.ts'
import { syntaxTree } from './syntax-tree.ts'

/** An import with what it means. */
export interface ResolvedImport extends Import {
  /** The file of the project; `undefined` for a package. */
  file: string | undefined
  /** The package or part of Node; `undefined` for a file. */
  package: string | undefined
}

/** A file of code, taken apart. */
export interface Module extends SourceFile {
  tree: ts.SourceFile
  imports: ResolvedImport[]
  exports: Export[]
}

/** All code of the project below `root`, taken apart; style sheets are left out. */
export function modulesOf(root: string): Module[] {
  return sourceFiles(root)
    .filter(({ path }) => !path.endsWith('.css'))
    .map((file) => {
      const tree = syntaxTree(file)
      const imports = importsOf(tree).map((found) => ({
        ...found,
        file: fileOf(file.path, found.specifier),
        package: packageOf(found.specifier),
      }))
      return { ...file, tree, imports, exports: exportsOf(tree) }
    })
}
