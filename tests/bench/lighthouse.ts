import '../../scripts/production.ts'
import { parseArgs } from 'node:util'
import { launchBrowser } from '#tests/support/browser.ts'
import { freePort } from '#tests/support/free-port.ts'
import { templates } from '#tests/support/templates.ts'
import { groups, pageFigures, type PageFigures } from './lighthouse/page-figures.ts'
import { indexablePages } from './lighthouse/pages.ts'
import { longTasksOf, uses } from './lighthouse/use-figures.ts'
import { measureAt } from './running-hub.ts'

// Lighthouse on every indexable page of the reference site: `node tests/bench/lighthouse.ts [--sample | --full] [--at ADDRESS]`.
// `--sample` takes one page of each template, `--full` five runs of every page; otherwise five of each template and one of the rest.

const { values } = parseArgs({
  options: { sample: { type: 'boolean' }, full: { type: 'boolean' }, at: { type: 'string' }, runs: { type: 'string' } },
})
const mostRuns = Number(values.runs ?? 5)

async function measure(address: string): Promise<void> {
  const port = await freePort()
  const browser = await launchBrowser([`--remote-debugging-port=${port}`])
  const samples = new Set(templates.map(({ path }) => path))
  try {
    const pages = (await indexablePages(address)).filter((path) => !values.sample || samples.has(path))
    const figures: PageFigures[] = []
    for (const path of pages) {
      figures.push(await pageFigures(address, path, port, values.full || samples.has(path) ? mostRuns : 1))
      console.log(line(figures.at(-1)!))
    }
    summary(figures)
    for (const use of uses) {
      const tasks = await longTasksOf(browser, address, use)
      console.log(`  Tasks over 50 ms on a phone while ${use.name}: ${tasks.map((task) => `${task.toFixed(0)} ms`).join(', ') || 'none'}`)
    }
  } finally {
    await browser.close()
  }
}

const total = ({ scores }: PageFigures) => groups.reduce((sum, group) => sum + scores[group], 0)
const worstFirst = (a: PageFigures, b: PageFigures) => total(a) - total(b) || b.lcp - a.lcp

function line({ path, scores, lcp, cls, tbt, longestTask, longestTaskOnPhone }: PageFigures): string {
  const marks = groups.map((group) => scores[group].toFixed(0).padStart(3)).join(' ')
  return `  ${path.padEnd(62)} ${marks}   LCP ${(lcp / 1000).toFixed(2)} s   CLS ${cls.toFixed(3)}   TBT ${tbt.toFixed(0)} ms   task ${longestTask.toFixed(0)} ms, on a phone ${longestTaskOnPhone.toFixed(0)} ms`
}

function summary(figures: PageFigures[]): void {
  const whole = figures.filter((page) => total(page) === 400)
  console.log(`\n  ${whole.length} of ${figures.length} pages have 100 in ${groups.join(', ')}. Worst first:`)
  for (const page of figures.toSorted(worstFirst).slice(0, 10)) {
    console.log(line(page))
    for (const reason of page.reasons) console.log(`      ${reason}`)
  }
  const most = (of: (page: PageFigures) => number) => Math.max(...figures.map(of))
  console.log(
    `  Worst of each: LCP ${(most(({ lcp }) => lcp) / 1000).toFixed(2)} s, CLS ${most(({ cls }) => cls).toFixed(3)}, TBT ${most(({ tbt }) => tbt).toFixed(0)} ms, task ${most(({ longestTask }) => longestTask).toFixed(0)} ms (on a phone ${most(({ longestTaskOnPhone }) => longestTaskOnPhone).toFixed(0)} ms)`,
  )
}

await measureAt(values.at, measure)
