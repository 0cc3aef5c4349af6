import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { inProject } from '#cms/project-folder.ts'
import type { AccessibilityRecord } from '#site/lib/accessibility-record.ts'
import { sections, skinName, skins } from '#site/style-guide/sections.ts'
import { templates } from '../templates.ts'
import { ofComponents, ofSkins, ofStates, ofTemplates } from './examinations.ts'
import { everyMode } from './modes.ts'
import { survey } from './survey.ts'

/** Tells how far an examination has come. */
export type Progress = (done: number, total: number) => void

async function versionOf(name: string): Promise<string> {
  const { version } = JSON.parse(await readFile(inProject(`node_modules/${name}/package.json`), 'utf8')) as { version: string }
  return version
}

/** Examines the whole site served at `address`. `testedOn` is the day in Essex. */
export async function examineSite(
  browser: Browser,
  address: string,
  testedOn: string,
  onProgress: Progress = () => {},
): Promise<AccessibilityRecord> {
  const examinations = [...ofTemplates, ...ofComponents, ...ofSkins, ...ofStates]
  const faults = new Map<string, AccessibilityRecord['faults'][number]>()
  let examined = 0
  for (const [done, { title, paths, modes }] of examinations.entries()) {
    onProgress(done, examinations.length)
    const result = await survey(browser, address, paths, modes)
    examined += result.examined
    for (const { mode, fault } of result.findings) faults.set(`${title} ${fault}`, { where: `${title}, ${mode}`, fault })
  }
  return {
    testedOn,
    tools: [
      { name: 'axe-core', version: await versionOf('axe-core') },
      { name: 'Chromium', version: browser.version() },
    ],
    templates: templates.map(({ name }) => name),
    components: sections.length,
    skins: skins.map(skinName),
    modes: everyMode.map(({ name }) => name),
    examinations: examined,
    faults: [...faults.values()],
  }
}
