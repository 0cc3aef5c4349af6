import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { visit } from './visit.ts'

/** One way to look at a page. */
export interface View {
  /** Ends the name of the picture's file. */
  name: string
  width: number
  isDark?: boolean
  isPrinted?: boolean
}

/** The views in which every template is looked at. */
export const everyView: readonly View[] = [
  ...[320, 768, 1280].flatMap((width) => [
    { name: `${width}-light`, width },
    { name: `${width}-dark`, width, isDark: true },
  ]),
  { name: 'print', width: 794, isPrinted: true },
]

/** The name of a page in the names of files: `/parents/` is `parents`, `/` is `home`. */
const fileName = (path: string): string => path.split('/').filter(Boolean).join('-') || 'home'

/** Takes pictures of whole pages, `<folder>/<page>-<view>.png`. Answers one line for each page that runs over the edge or fails. */
export async function takePictures(
  browser: Browser,
  address: string,
  paths: readonly string[],
  views: readonly View[],
  folder: string,
): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const faults: string[] = []
  const { page, close } = await visit(browser)
  for (const path of paths) {
    const response = await page.goto(address + path)
    if (!response || response.status() >= 500) {
      faults.push(`${path} answers ${response?.status()}`)
      continue
    }
    for (const { name, width, isDark = false, isPrinted = false } of views) {
      await page.setViewportSize({ width, height: width < 500 ? 640 : 900 })
      await page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light', media: isPrinted ? 'print' : 'screen' })
      await page.evaluate(() => document.fonts.ready)
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      if (over > 0) faults.push(`${path} runs ${over} pixels over the edge at ${name}`)
      await page.screenshot({ path: join(folder, `${fileName(path)}-${name}.png`), fullPage: true })
    }
  }
  await close()
  return faults
}
