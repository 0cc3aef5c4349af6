import { mkdtemp, rm } from 'node:fs/promises'
import { createReleaseStore } from '#cms/adapters/release/release-store.ts'
import { loadRenderer } from '#cms/adapters/renderer/astro-renderer.ts'
import { fakeStore } from '#tests/support/fake-store.ts'
import { manyArticles } from '#tests/support/many-articles.ts'
import { aPublisher } from '#tests/support/publisher-kit.ts'
const renderer = await loadRenderer('/work/main/.build/site')
const folder = await mkdtemp('/tmp/hub-full-')
const store = fakeStore(manyArticles(Number(process.argv[2])))
const releases = createReleaseStore(folder)
const cpu = process.cpuUsage(); const t = performance.now()
const r = await aPublisher({ store, renderer, releases }).start()
const c = process.cpuUsage(cpu)
console.log(r.rendered.length, 'pages', r.failed.length, 'failed', (performance.now()-t|0)+'ms', 'user', c.user/1000|0, 'sys', c.system/1000|0)
await releases.close(); await rm(folder,{recursive:true})
