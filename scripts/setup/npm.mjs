import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { basename, delimiter, join, sep } from 'node:path'

/**
 * Runs `npm ci` in `root` and collects what it prints.
 * @returns {{ child: import('node:child_process').ChildProcess, ended: Promise<{ code: number, output: string }> }} code -1: npm could not be started.
 */
export function startNpmCi(root, hasDev) {
  const args = ['ci', hasDev ? '--include=dev' : '--omit=dev', '--no-audit', '--no-fund', '--progress=false', '--loglevel=error']
  const [command, ...first] = npmCommand(root)
  const child = spawn(command, [...first, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PATH: outerPath(root) },
  })

  let output = ''
  const ended = new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: -1, output: String(error.message) }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
  return { child, ended }
}

/** The npm that started us, run by a Node outside node_modules: npm removes that folder first, and a Node inside it would go with it. */
function npmCommand(root) {
  const { npm_execpath: npm, npm_node_execpath: npmNode } = process.env
  const outside = (path) => path !== undefined && existsSync(path) && !path.startsWith(join(root, 'node_modules') + sep)
  const node = [npmNode, process.execPath].find(outside)
  const isNpm = npm !== undefined && basename(npm).startsWith('npm') && existsSync(npm)
  return isNpm && node !== undefined ? [node, npm] : [process.platform === 'win32' ? 'npm.cmd' : 'npm']
}

/** PATH without the folders of this project, so that npm and its scripts find the machine's own Node. */
function outerPath(root) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.filter((folder) => !folder.startsWith(join(root, 'node_modules'))).join(delimiter)
}

/** The version of the Node that the project's scripts get; undefined when it was not installed or does not run. */
export function installedNodeVersion(root) {
  const { status, stdout } = spawnSync(join(root, 'node_modules', '.bin', 'node'), ['--version'], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}
