/**
 * Installs the packages when they are missing, half-installed, or not those of package-lock.json. Run by npm before `start` and `test`.
 * Plain JavaScript, because it runs before anything is there, on whatever Node (18 or newer) started npm.
 */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { explainFailure } from './explain.mjs'
import { startLine } from './moving-line.mjs'
import { installedNodeVersion, startNpmCi } from './npm.mjs'
import { claimInstall } from './only-one.mjs'
import { isInstalled, lockedPackages, wantedStamp, writeStamp } from './stamp.mjs'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

function fail(problem, remedy, more = '') {
  console.error([`\nThe packages could not be installed: ${problem}`, remedy, ...(more ? ['', more] : [])].join('\n'))
  process.exit(1)
}

/** `npm start` runs on the packages for production; everything else needs the tools for developers too. */
const isStart = process.env.npm_lifecycle_event === 'prestart'
const leavesDevOut = process.env.NODE_ENV === 'production' || (process.env.npm_config_omit ?? '').split(/\s+/).includes('dev')

async function install(claim) {
  const hasDev = !(isStart && leavesDevOut)
  const packages = lockedPackages(root, hasDev).map(([folder]) => join(root, folder, 'package.json'))
  const endLine = startLine('Installing packages', () => `${packages.filter((path) => existsSync(path)).length} of ${packages.length}`)
  const { child, ended } = startNpmCi(root, hasDev)
  if (child.pid !== undefined) claim.shareWith(child.pid)

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      child.kill(signal)
      endLine(false)
      console.error('\nStopped while installing packages. Run the same command again to go on.')
      process.exit(130)
    })
  }
  const { code, output } = await ended
  endLine(code === 0)
  if (code !== 0) fail(...explainFailure(code, output))

  const version = installedNodeVersion(root)
  if (version === undefined) {
    fail(
      'Node 24, which comes as a package, is not there: its install script did not run.',
      'Run "npm config delete ignore-scripts", then the same command again.',
    )
  }
  writeStamp(root, wantedStamp(root, hasDev))
}

if (Number(process.versions.node.split('.')[0]) < 18) {
  fail(`Node.js ${process.versions.node} is too old.`, 'Install Node.js 20 or newer (https://nodejs.org), then run the same command again.')
}
if (!existsSync(join(root, 'package-lock.json'))) {
  fail('package-lock.json is missing.', 'Put it back with "git checkout package-lock.json", then run the same command again.')
}

const isEnough = () => isInstalled(root, wantedStamp(root, !isStart))
if (!isEnough()) {
  const claim = await claimInstall(root)
  try {
    // Another process may have done it while this one waited.
    if (!isEnough()) await install(claim)
  } finally {
    claim.release()
  }
}
