import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { cycles } from './support/source/cycles.ts'
import { isBarrel } from './support/source/exports.ts'
import { allowanceFor, coversFile, coversPackage, importTable } from './support/source/import-table.ts'
import { modulesOf } from './support/source/project.ts'
import { isGenerated, sourceFiles, topFolders } from './support/source/source-files.ts'
import { nodesOf } from './support/source/syntax-tree.ts'
import { unusedExports, unusedFiles } from './support/source/unused.ts'

const root = join(import.meta.dirname, '..')
const files = sourceFiles(root)
const modules = modulesOf(root)
const readText = (path: string) => readFileSync(join(root, path), 'utf8')

describe('who imports whom', () => {
  test('every file of code has a place in the table, and every place has files', () => {
    expect(modules.filter(({ path }) => !allowanceFor(path)).map(({ path }) => path)).toEqual([])
    const isEmpty = (beginning: string) => !modules.some(({ path }) => path.startsWith(beginning))
    const mayBeEmpty = ['public/', 'cms/next-env.d.ts']
    expect(Object.keys(importTable).filter((beginning) => isEmpty(beginning) && !mayBeEmpty.includes(beginning))).toEqual([])
  })

  test('every import is one that the table allows', () => {
    const strangers = modules.flatMap(({ path, imports }) =>
      imports
        .filter(({ file, package: name }) => {
          const allowance = allowanceFor(path)
          return allowance && !(file === undefined ? coversPackage(allowance, name!) : coversFile(allowance, file))
        })
        .map(({ specifier }) => `${path} imports ${specifier}`),
    )
    expect(strangers).toEqual([])
  })

  test('every imported file exists, under the name that is written', () => {
    const missing = modules
      .filter(({ path }) => path !== 'cms/next-env.d.ts')
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ file }) => file !== undefined && !existsSync(join(root, file)))
          .map(({ specifier }) => `${path} imports ${specifier}`),
      )
    expect(missing).toEqual([])
  })

  test('every imported package is a dependency of ours, and of the product where the product imports it', () => {
    const { dependencies, devDependencies } = JSON.parse(readText('package.json')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >
    const forDevelopers = /^(tests\/|scripts\/(bench|check|test|mongodb)\b|[\w.]+\.config\.\w+$)/
    const strangers = modules.flatMap(({ path, imports }) =>
      imports
        .filter(({ package: name, isType }) => {
          if (name === undefined || name.startsWith('node:') || name in dependencies) return false
          return (
            !(name in devDependencies && (forDevelopers.test(path) || isType)) &&
            !(isType && `@types/${name}` in { ...dependencies, ...devDependencies })
          )
        })
        .map(({ specifier }) => `${path} imports ${specifier}`),
    )
    expect(strangers).toEqual([])
  })

  test('no files import each other in a circle', () => {
    const graph = new Map(modules.map(({ path, imports }) => [path, imports.flatMap(({ file }) => file ?? [])]))
    expect(cycles(graph)).toEqual([])
  })
})

describe('what a file may reach for', () => {
  const properties = (tree: ts.SourceFile) => [...nodesOf(tree)].filter(ts.isPropertyAccessExpression).map((node) => node.getText())

  test('only cms/env.ts reads the environment; scripts hand it to their children', () => {
    const mayRead =
      /^(vitest\.config\.ts|cms\/env\.ts|cms\/env\/|scripts\/(production|test|start)\.ts|scripts\/(setup|build|mongodb)\/|tests\/)/
    const readers = modules.filter(
      ({ path, tree }) =>
        !mayRead.test(path) && properties(tree).some((text) => /^(globalThis\.)?process\.env$|^import\.meta\.env$/.test(text)),
    )
    expect(readers.map(({ path }) => path)).toEqual([])
    const importers = modules.filter(({ imports }) =>
      imports.some(({ names, package: name }) => name === 'node:process' && names.includes('env')),
    )
    expect(importers.map(({ path }) => path)).toEqual([])
  })

  test('the rules have no clock, no chance, no process, no network', () => {
    const forbidden = new Set([
      'Date.now',
      'Math.random',
      'performance.now',
      'process',
      'performance',
      'crypto',
      'fetch',
      'setTimeout',
      'setInterval',
      'queueMicrotask',
      'console',
      'globalThis',
    ])
    const isClock = (node: ts.Node) =>
      ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0
    const isFree = (node: ts.Node) =>
      ts.isIdentifier(node) &&
      !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) &&
      !ts.isPropertySignature(node.parent) &&
      !ts.isPropertyAssignment(node.parent)
    const offences = modules
      .filter(({ path }) => path.startsWith('cms/domain/') || path.startsWith('content/schema/'))
      .flatMap(({ path, tree }) =>
        [...nodesOf(tree)]
          .filter((node) => isClock(node) || ((isFree(node) || ts.isPropertyAccessExpression(node)) && forbidden.has(node.getText())))
          .map((node) => `${path}: ${node.getText()}`),
      )
    expect(offences).toEqual([])
  })
})

describe('the shape of the repository', () => {
  test('no file is longer than 200 lines', () => {
    const long = files.filter(({ path, text }) => !isGenerated(path) && text.trimEnd().split('\n').length > 200)
    expect(long.map(({ path, text }) => `${path}: ${text.trimEnd().split('\n').length}`)).toEqual([])
  })

  test('no file only hands on what others export', () => {
    expect(modules.filter(({ path, tree }) => !isGenerated(path) && isBarrel(tree)).map(({ path }) => path)).toEqual([])
  })

  test('no folder is a drawer for everything', () => {
    const drawers = files.flatMap(({ path }) =>
      path
        .split('/')
        .slice(0, -1)
        .some((name) => /^(utils?|helpers?|lib|common|misc|shared)$/.test(name))
        ? [path]
        : [],
    )
    expect(drawers.filter((path) => !/^(tests\/unit\/)?site\/lib\//.test(path))).toEqual([])
  })

  test('every folder of the top level says what it is for in at most 40 lines, and so do the rules', () => {
    expect(topFolders(root)).toEqual(['cms', 'content', 'public', 'scripts', 'site', 'tests'])
    const bad = [...topFolders(root), 'cms/domain'].flatMap((folder) => {
      const path = `${folder}/README.md`
      if (!existsSync(join(root, path))) return [`${path} is missing`]
      const lines = readText(path).trimEnd().split('\n').length
      return lines > 40 ? [`${path} has ${lines} lines`] : []
    })
    expect(bad).toEqual([])
  })

  test('nothing is exported that nobody uses', () => {
    expect(unusedExports(modules)).toEqual([])
  })

  test('no file stands by itself', () => {
    expect(unusedFiles(modules, readText('package.json'))).toEqual([])
  })
})
