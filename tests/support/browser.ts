import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium, type Browser } from 'playwright-core'

const run = promisify(execFile)
const root = new URL('../../', import.meta.url).pathname

// The package's own arguments switch off web security, which the tests are about.
const usual = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage']

/**
 * A headless Chromium out of the npm package, with the libraries and fonts that come with it: nothing need be installed. `TEST_CHROMIUM`
 * names another one, for machines that the package has none for. `further` are arguments of the program besides the usual ones.
 */
export async function launchBrowser(further: readonly string[] = []): Promise<Browser> {
  const other = process.env.TEST_CHROMIUM
  const args = [...usual, ...further]
  if (other) return chromium.launch({ executablePath: other, args })
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      'The browser of the tests is for Linux on x64. Set TEST_CHROMIUM to the program of a Chromium or Chrome of this machine.',
    )

  const folder = await unpackedBrowser()
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args,
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  })
}

/**
 * The folder into which the browser is unpacked, once for each version. The package unpacks into the folder for temporary files and
 * takes what it finds there for whole, so it is given an empty one, which gets its name only when it is complete.
 */
async function unpackedBrowser(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8')) as { version: string }
  const folder = join(root, '.build', `chromium-${version}`)
  if (existsSync(folder)) return folder

  const unfinished = `${folder}-${randomUUID()}`
  await mkdir(unfinished, { recursive: true })
  const unpack = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())"
  // The variable has the package unpack its libraries too: it believes to be where they are missing.
  const env = { ...process.env, TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' }
  await run(process.execPath, ['-e', unpack], { cwd: root, env })
  await writeFile(join(unfinished, 'fonts.conf'), fontSettings(folder))
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }))
  return folder
}

/** The package's own font settings name folders of another machine, and a browser that finds no font at all crashes. */
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>
`
}
