import { mkdtemp, rm } from 'node:fs/promises'
import { createReleaseStore } from '#cms/adapters/release/release-store.ts'
import { loadRenderer } from '#cms/adapters/renderer/astro-renderer.ts'
import { fakeStore } from '#tests/support/fake-store.ts'
import { manyArticles } from '#tests/support/many-articles.ts'
import { aPublisher } from '#tests/support/publisher-kit.ts'
const mb = (what: string) => { gc!(); const m = process.memoryUsage(); console.log(what, 'heap', m.heapUsed / 2 ** 20 | 0, 'external', m.external / 2 ** 20 | 0, 'rss', m.rss / 2 ** 20 | 0, 'buffers', m.arrayBuffers/2**20|0) }
mb('begin')
const renderer = await loadRenderer('/work/main/.build/site')
mb('renderer')
const store = fakeStore(manyArticles(10000))
mb('store')
const folder = await mkdtemp('/tmp/hub-mem-')
const releases = createReleaseStore(folder)
const p = aPublisher({ store, renderer, releases })
let peak = 0; setInterval(() => peak = Math.max(peak, process.memoryUsage.rss()), 50).unref()
const t = performance.now()
await p.start()
console.log('full', performance.now() - t | 0, 'peak', peak / 2 ** 20 | 0)
mb('after full')
await releases.close(); mb('threads closed')
await rm(folder, { recursive: true })
