import { describe, expect, test } from 'vitest'
import { cycles } from '#tests/support/source/cycles.ts'
import { exportsOf, isBarrel } from '#tests/support/source/exports.ts'
import { allowanceFor, coversFile, coversPackage } from '#tests/support/source/import-table.ts'
import { fileOf, importsOf, packageOf } from '#tests/support/source/imports.ts'
import type { Module } from '#tests/support/source/project.ts'
import { syntaxTree } from '#tests/support/source/syntax-tree.ts'
import { unusedExports, unusedFiles } from '#tests/support/source/unused.ts'

const tree = (text: string, path = 'cms/x.ts') => syntaxTree({ path, text })
const moduleOf = (path: string, text: string): Module => {
  const own = tree(text, path)
  const imports = importsOf(own).map((found) => ({ ...found, file: fileOf(path, found.specifier), package: packageOf(found.specifier) }))
  return { path, text, tree: own, imports, exports: exportsOf(own) }
}

describe('what a file imports', () => {
  test.each([
    [`import { a, type B as C } from './a.ts'`, './a.ts', ['a', 'B'], false],
    [`import type { A } from '#cms/a.ts'`, '#cms/a.ts', ['A'], true],
    [`import { type A } from 'zod'`, 'zod', ['A'], true],
    [`import a, * as b from 'b'`, 'b', ['default', '*'], false],
    [`import './run.ts'`, './run.ts', [], false],
    [`export { a } from './a.ts'`, './a.ts', ['*'], false],
    [`const { a } = await import('./late.ts')`, './late.ts', ['*'], false],
    [`type A = import('./a.ts').A`, './a.ts', ['*'], true],
    [`new Worker(new URL('./thread.ts', import.meta.url))`, './thread.ts', ['*'], false],
    [`new URL('child.ts', import.meta.url)`, './child.ts', ['*'], false],
  ])('%s', (text, specifier, names, isType) => {
    expect(importsOf(tree(text))).toEqual([{ specifier, names, isType }])
  })

  test('is found in an Astro component too, and not in words or comments', () => {
    const component = `---\nimport A from './A.astro'\n---\n<p>import b from 'b'</p>\n<script>import './c.ts'</script>`
    expect(importsOf(tree(component, 'site/B.astro')).map(({ specifier }) => specifier)).toEqual(['./A.astro', './c.ts'])
    expect(importsOf(tree(`// import a from 'a'\nconst b = "import c from 'c'"\nnew URL('/x', 'http://cms')`))).toEqual([])
  })

  test('is a file of the project or a package', () => {
    expect([fileOf('cms/a/b.ts', '../c.ts'), fileOf('cms/a.ts', '#site/d.ts'), fileOf('cms/a.ts', 'zod')]).toEqual([
      'cms/c.ts',
      'site/d.ts',
      undefined,
    ])
    expect(['@payloadcms/ui/x', 'payload/node', 'node:fs/promises', './a.ts'].map(packageOf)).toEqual([
      '@payloadcms/ui',
      'payload',
      'node:fs/promises',
      undefined,
    ])
  })
})

describe('the table', () => {
  test('the longest beginning holds', () => {
    expect(coversPackage(allowanceFor('cms/server/cms/gate.ts')!, 'payload')).toBe(true)
    expect(coversPackage(allowanceFor('cms/server/reader/server.ts')!, 'payload')).toBe(false)
    expect(allowanceFor('elsewhere/a.ts')).toBeUndefined()
  })

  test('keeps the rules pure and the site apart', () => {
    const rules = allowanceFor('cms/domain/slug/slug-from.ts')!
    expect(['node:fs', 'payload', 'zodiac'].map((name) => coversPackage(rules, name))).toEqual([false, false, false])
    expect(['cms/jobs/ports.ts', 'cms/env.ts', 'cms/domainless.ts'].map((file) => coversFile(rules, file))).toEqual([false, false, false])
    expect(coversFile(allowanceFor('site/lib/feed.ts')!, 'cms/domain/site/paths.ts')).toBe(false)
    expect(coversFile(allowanceFor('cms/adapters/a.ts')!, 'cms/jobs/publish-site/publisher.ts')).toBe(false)
  })
})

test('circles are found, however long, and each once', () => {
  const graph = new Map([['a', ['b', 'd']], ['b', ['c']], ['c', ['a']], ['d', ['d']], ['e', ['a', 'nowhere']]]) // prettier-ignore
  expect(cycles(graph)).toEqual([['a', 'b', 'c'], ['d']])
  expect(cycles(new Map([['a', ['b', 'c']], ['b', ['c']], ['c', []]]))).toEqual([]) // prettier-ignore
})

describe('what is of no use', () => {
  const project = [
    moduleOf(
      'cms/used.ts',
      'export const used = 1\nexport const own = used\nexport interface Spoken {}\nexport const speak = (a: Spoken) => a',
    ),
    moduleOf('cms/dead.ts', 'export const dead = 1\nexport function inner() {}\ninner()\nexport default 7'),
    moduleOf('scripts/run.ts', `import { used, speak } from '#cms/used.ts'\nspeak(used)`),
    moduleOf('tests/unit/x.test.ts', `import { dead, inner } from '#cms/dead.ts'`),
  ]

  test('an export that only a test imports counts only while its own file needs it', () => {
    expect(unusedExports(project)).toEqual(['cms/used.ts exports own', 'cms/dead.ts exports dead', 'cms/dead.ts exports default'])
  })

  test('a file that nothing imports and no command runs stands by itself', () => {
    expect(unusedFiles(project, '"run": "node scripts/run.ts"')).toEqual(['cms/dead.ts'])
    expect(unusedFiles(project, '{}')).toEqual(['cms/dead.ts', 'scripts/run.ts'])
  })

  test('a file that only hands on is a barrel', () => {
    expect(isBarrel(tree(`export * from './a.ts'\nexport { b } from './b.ts'`))).toBe(true)
    expect([`export * from './a.ts'\nconst b = 1`, 'export const a = 1', ''].map((text) => isBarrel(tree(text)))).toEqual([
      false,
      false,
      false,
    ])
  })
})
