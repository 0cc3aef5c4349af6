import './production.ts'
import { writeFile } from 'node:fs/promises'
import { inProject } from '#cms/project-folder.ts'
import { launchBrowser } from '#tests/support/browser.ts'
import { examineSite } from '#tests/support/e2e/accessibility-record.ts'
import { serveReferenceSite } from '#tests/support/reference-site.ts'
import { command } from './command/command.ts'

const file = 'site/accessibility-record.json'
const step = 'Examining the site'

/** The day in Essex, as `2026-11-23`. */
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date())

await command({
  name: 'accessibility',
  help: `npm run accessibility: examines every template and component of the site for barriers in a real browser, and writes what it found to
${file}, from which the accessibility statement says what was tested and when. Takes about five minutes.
Run it after a change of the looks, and commit the file. Ends with an error when faults are left; the statement then names them.`,
  run: async ({ report, say, fail }) => {
    report.step(step)
    const [server, browser] = await Promise.all([serveReferenceSite(), launchBrowser()])
    try {
      const record = await examineSite(browser, server.address, today(), (done, total) => report.progress(step, done, total))
      report.done(step, `${record.examinations} examinations`)
      await writeFile(inProject(file), `${JSON.stringify(record, null, 2)}\n`)
      if (record.faults.length === 0) return record
      for (const { where, fault } of record.faults) say(`  ${where}: ${fault}`)
      return fail(`${record.faults.length} faults are left. Mend them and run this again; until then the statement names them.`)
    } finally {
      await Promise.all([browser.close(), server.close()])
    }
  },
})
