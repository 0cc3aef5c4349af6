import type { Browser } from 'playwright-core'
import type { Mode } from './modes.ts'
import { visit } from './visit.ts'

/** Something that keeps somebody from using a page. */
export interface Finding {
  path: string
  mode: string
  fault: string
}

/** What an examination of pages brought to light. */
export interface Survey {
  findings: Finding[]
  /** Pages times modes. */
  examined: number
}

async function look(browser: Browser, address: string, path: string, modes: readonly Mode[]): Promise<Finding[]> {
  const { page, complaints, close } = await visit(browser, { javaScriptEnabled: !modes[0]?.isWithoutScript })
  const findings: Finding[] = []
  const note = (mode: string, faults: readonly string[]) =>
    findings.push(...faults.map((fault) => ({ path, mode, fault: fault.replaceAll(/\s+/g, ' ') })))
  try {
    // The index of search is built by the hub's worker, which is not there: the page goes on without it.
    await page.route('**/pagefind/**', (route) => route.fulfill({ json: {} }))
    // Nor is the CMS process there, which sets the work that forms are sent with: they are sent without.
    await page.route('**/api/public/challenge', (route) => route.fulfill({ json: {} }))
    const response = await page.goto(address + path)
    if (!response || response.status() >= 500) {
      note('any', [`answers ${response?.status()}: ${await response?.text()}`])
      return findings
    }
    for (const { name, width, isDark = false, faults } of modes) {
      await page.setViewportSize({ width, height: width < 500 ? 640 : 900 })
      await page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light' })
      note(name, await faults(page))
    }
    note('what the browser says', [...new Set(complaints)])
    return findings
  } finally {
    await close()
  }
}

/** Many modes in two shares, so that two windows have the same to do; those without script need a window of their own. */
function shares(modes: readonly Mode[]): Mode[][] {
  const withScript = modes.filter(({ isWithoutScript }) => !isWithoutScript)
  const share = withScript.length > 6 ? Math.ceil(withScript.length / 2) : withScript.length
  const all = [withScript.slice(0, share), withScript.slice(share), modes.filter(({ isWithoutScript }) => isWithoutScript)]
  return all.filter(({ length }) => length > 0)
}

/** Looks at every page in every mode, in two windows at a time. */
export async function survey(browser: Browser, address: string, paths: readonly string[], modes: readonly Mode[]): Promise<Survey> {
  const visits = paths.flatMap((path) => shares(modes).map((some) => () => look(browser, address, path, some)))
  const findings: Finding[][] = []
  const goOn = async () => {
    for (let next = visits.shift(); next; next = visits.shift()) findings.push(await next())
  }
  await Promise.all([goOn(), goOn()])
  return { findings: findings.flat(), examined: paths.length * modes.length }
}

/** Findings as one line for each fault of a page, with the modes in which it shows: for a test to compare with none. */
export function inLines({ findings }: Survey): string[] {
  const modes = new Map<string, string[]>()
  for (const { path, mode, fault } of findings) modes.set(`${path} ${fault}`, [...(modes.get(`${path} ${fault}`) ?? []), mode])
  return [...modes].map(([what, where]) => `${what} (${where.join('; ')})`)
}
