import type { Page } from 'playwright-core'
import { edgelessBoxes, notePaintedBoxes } from './checks/forced-colours.ts'
import { keyboardFaults } from './checks/keyboard-walk.ts'
import { motionFaults } from './checks/motion.ts'
import { enlargeText, overflowFaults, restoreText, spaceText } from './checks/reflow.ts'
import { scriptlessFaults } from './checks/without-script.ts'
import { structureFaults } from './checks/structure.ts'
import { targetFaults } from './checks/targets.ts'
import { barriers, colourBarriers } from './visit.ts'

/** One way in which somebody reads, and what is looked for there. */
export interface Mode {
  /** As the accessibility statement names it. */
  name: string
  width: number
  isDark?: boolean
  isWithoutScript?: boolean
  /** Answers one line for each fault. Leaves the page as it found it. */
  faults(page: Page): Promise<string[]>
}

const allOf =
  (...checks: ((page: Page) => Promise<string[]>)[]) =>
  async (page: Page): Promise<string[]> => {
    const faults: string[] = []
    for (const check of checks) faults.push(...(await check(page)))
    return faults
  }

const textChanged = (change: (page: Page) => Promise<void>) => async (page: Page) => {
  await change(page)
  return overflowFaults(page).finally(() => restoreText(page))
}

async function withForcedColours(page: Page): Promise<string[]> {
  await notePaintedBoxes(page)
  await page.emulateMedia({ forcedColors: 'active' })
  return edgelessBoxes(page).finally(() => page.emulateMedia({ forcedColors: 'none' }))
}

async function withLessMotion(page: Page): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  return motionFaults(page).finally(() => page.emulateMedia({ reducedMotion: 'no-preference' }))
}

/** What differs from skin to skin: colours, and how much room words take. */
export const coloursAndRoom: readonly Mode[] = [
  { name: 'computer, light', width: 1280, faults: colourBarriers },
  { name: 'computer, dark', width: 1280, isDark: true, faults: colourBarriers },
  { name: 'phone of 320 pixels, light', width: 320, faults: overflowFaults },
]

/** What differs with what a page holds. */
export const wordsAndRoom: readonly Mode[] = [
  { name: 'computer, light', width: 1280, faults: allOf(barriers, structureFaults) },
  { name: 'phone of 320 pixels, light', width: 320, faults: overflowFaults },
]

/** Every way of reading that is examined. Between light and dark, and with forced colours, a page differs in nothing but its colours. */
export const everyMode: readonly Mode[] = [
  { name: 'computer, light', width: 1280, faults: allOf(barriers, structureFaults) },
  { name: 'computer, dark', width: 1280, isDark: true, faults: colourBarriers },
  { name: 'phone of 320 pixels, light', width: 320, faults: allOf(barriers, overflowFaults) },
  { name: 'phone of 320 pixels, dark', width: 320, isDark: true, faults: colourBarriers },
  { name: 'phone, size of targets', width: 360, faults: targetFaults },
  { name: 'keyboard on a computer', width: 1280, faults: keyboardFaults },
  { name: 'keyboard on a phone of 320 pixels', width: 320, faults: keyboardFaults },
  { name: 'text twice as large on a computer', width: 1280, faults: textChanged(enlargeText) },
  { name: 'text twice as large in a narrow window', width: 640, faults: textChanged(enlargeText) },
  { name: 'text spaced widely on a computer', width: 1280, faults: textChanged(spaceText) },
  { name: 'text spaced widely on a phone', width: 320, faults: textChanged(spaceText) },
  { name: 'the reader’s own colours forced', width: 1280, faults: withForcedColours },
  { name: 'less motion', width: 1280, faults: withLessMotion },
  { name: 'without script', width: 1280, isWithoutScript: true, faults: scriptlessFaults },
]
