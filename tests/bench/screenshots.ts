import { parseArgs } from 'node:util'
import { answeredPages } from '#site/style-guide/sample-answers.ts'
import { sections, skins } from '#site/style-guide/sections.ts'
import { wholePagePath, wholePages } from '#site/style-guide/whole-pages.ts'
import type { SampleState } from '#site/style-guide/sample-content.ts'
import { launchBrowser } from '#tests/support/browser.ts'
import { everyView, takePictures } from '#tests/support/e2e/screenshots.ts'
import { serveReferenceSite } from '#tests/support/reference-site.ts'
import { templates } from '#tests/support/templates.ts'

// Pictures of every template and of the style guide for people to look at: `node tests/bench/screenshots.ts FOLDER [--only WORD]`.
// `--only` takes the pages whose path has the word, `--views` the views whose name has it.

const { values, positionals } = parseArgs({
  options: { only: { type: 'string', default: '' }, views: { type: 'string', default: '' } },
  allowPositionals: true,
})
const [folder] = positionals
if (!folder) throw new Error('Name the folder for the pictures: node tests/bench/screenshots.ts FOLDER')

const states = Object.keys(wholePages) as SampleState[]
const paths = [
  ...templates.map(({ path }) => path),
  '/style-guide/',
  ...skins.flatMap((skin) => sections.map(({ slug }) => `/style-guide/${skin}/${slug}/`)),
  ...states.flatMap((state) => wholePages[state].map((path) => wholePagePath(state, path))),
  ...answeredPages.map(({ slug }) => `/style-guide/answers/${slug}/`),
].filter((path) => path.includes(values.only))
const views = everyView.filter(({ name }) => name.includes(values.views))

const [server, browser] = await Promise.all([serveReferenceSite(), launchBrowser()])
try {
  const faults = await takePictures(browser, server.address, paths, views, folder)
  console.log(`${paths.length} pages in ${views.length} views are in ${folder}.`)
  for (const fault of faults) console.log(`  ${fault}`)
} finally {
  await Promise.all([browser.close(), server.close()])
}
