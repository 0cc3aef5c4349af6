import type { Module } from './project.ts'

/** Files whose exports are found by name: Next, Astro, Payload's migrations, the configuration of tools, set-ups of tests, generated types. */
const entryPoints =
  /^(cms\/(app|migrations)\/|cms\/(next\.config|payload-types|next-env\.d)\.ts$|tests\/support\/setup\/|site\/(pages\/|scripts\/client-|middleware\.ts$|renderer\.ts$|env\.d\.ts$)|[\w.]+\.config\.\w+$)/

/** Folders in which everything must be of use to the product. Tests need not be, their support must be of use to tests. */
const looked = /^(cms|content\/schema|scripts|site|tests\/support)\//

const isTestFile = (path: string) => path.startsWith('tests/') && !path.startsWith('tests/support/')

/**
 * Exports that nobody needs: that no file of the product imports. What only a test imports may stay exported while its own file is built on
 * it; so may a type in which its own file speaks, and a part of the contract of which its file makes a whole.
 */
export function unusedExports(modules: readonly Module[]): string[] {
  const uses = modules.flatMap((module) =>
    module.imports.flatMap(({ file, names }) =>
      file ? names.map((name) => ({ key: `${file} ${name}`, isTest: isTestFile(module.path) })) : [],
    ),
  )
  const bySource = new Set(uses.filter(({ isTest }) => !isTest).map(({ key }) => key))
  const byTest = new Set(uses.filter(({ isTest }) => isTest).map(({ key }) => key))
  return modules
    .filter(({ path }) => looked.test(path) && !entryPoints.test(path))
    .flatMap(({ path, exports }) =>
      exports
        .filter(({ name, isType, ownUses }) => {
          const isIn = (used: ReadonlySet<string>) => used.has(`${path} ${name}`) || used.has(`${path} *`)
          if (isIn(bySource) || ((isType || path.startsWith('content/schema/')) && ownUses > 0)) return false
          return !(isIn(byTest) && (ownUses > 0 || path.startsWith('tests/')))
        })
        .map(({ name }) => `${path} exports ${name}`),
    )
}

/** Files that nothing imports and no command runs. `packageJson` names the commands. */
export function unusedFiles(modules: readonly Module[], packageJson: string): string[] {
  const imported = new Set(
    modules.filter(({ path }) => !isTestFile(path)).flatMap(({ imports }) => imports.flatMap(({ file }) => file ?? [])),
  )
  // A command in package.json, or a script that is started as a process of its own.
  const isNamed = (path: string) => packageJson.includes(path) || modules.some(({ text }) => text.includes(`'${path}'`))
  return modules
    .map(({ path }) => path)
    .filter((path) => looked.test(path) && !path.startsWith('tests/') && !entryPoints.test(path) && !imported.has(path) && !isNamed(path))
}
