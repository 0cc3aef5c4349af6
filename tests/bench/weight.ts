import '../../scripts/production.ts'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '#tests/support/browser.ts'
import { quantile, say } from './figures.ts'
import { indexablePages } from './lighthouse/pages.ts'
import { measureAt } from './running-hub.ts'

// Bytes over the wire of a first view of every indexable page, headers included, as a browser with an empty cache fetches them (Brotli):
// `node tests/bench/weight.ts [ADDRESS]`, without an address of a hub of its own.

const kinds = ['document', 'stylesheet', 'script', 'font', 'image', 'other'] as const
const names: Record<(typeof kinds)[number], string> = {
  document: 'html',
  stylesheet: 'css',
  script: 'js',
  font: 'font',
  image: 'image',
  other: 'other',
}

interface Weight {
  path: string
  total: number
  bytes: Record<(typeof kinds)[number], number>
  requests: number
}

async function weigh(browser: Browser, address: string, path: string): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } })
  const page = await context.newPage()
  const fetched: { kind: string; sizes: Promise<{ responseBodySize: number; responseHeadersSize: number }> }[] = []
  page.on('requestfinished', (request) => fetched.push({ kind: request.resourceType(), sizes: request.sizes() }))
  await page.goto(address + path, { waitUntil: 'networkidle' })
  const bytes = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Weight['bytes']
  for (const { kind, sizes } of fetched) {
    const { responseBodySize, responseHeadersSize } = await sizes
    bytes[kinds.find((known) => known === kind) ?? 'other'] += responseBodySize + responseHeadersSize
  }
  await context.close()
  return { path, bytes, total: Object.values(bytes).reduce((sum, one) => sum + one, 0), requests: fetched.length }
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`

function print(weights: readonly Weight[]): void {
  const inKinds = (of: (kind: (typeof kinds)[number]) => number) =>
    kinds
      .filter((kind) => of(kind) > 0)
      .map((kind) => `${names[kind]} ${kilobytes(of(kind))}`)
      .join(', ')
  say(
    `first view of ${weights.length} pages, median`,
    kilobytes(
      quantile(
        weights.map(({ total }) => total),
        0.5,
      ),
    ),
  )
  say(
    '… each kind at its heaviest',
    inKinds((kind) => Math.max(...weights.map(({ bytes }) => bytes[kind]))),
  )
  for (const { path, total, bytes, requests } of weights.toSorted((a, b) => b.total - a.total))
    say(path, `${kilobytes(total)} in ${requests} requests: ${inKinds((kind) => bytes[kind])}`)
}

async function measure(address: string): Promise<void> {
  const browser = await launchBrowser()
  try {
    const weights: Weight[] = []
    for (const path of await indexablePages(address)) weights.push(await weigh(browser, address, path))
    print(weights)
  } finally {
    await browser.close()
  }
}

await measureAt(process.argv[2], measure)
