import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inProject } from '#cms/project-folder.ts'
import { say, spread } from './figures.ts'
import { runHub, type RunningHub } from './running-hub.ts'

// Publish to live through the whole hub: `node tests/bench/hub.ts [articles]`. From the API's answer until readers get the new bytes.

const count = Number(process.argv[2] ?? 500)
const rounds = 40

async function liveAfter(hub: RunningHub, path: string, marker: string, from: number): Promise<number> {
  for (;;) {
    if ((await (await fetch(hub.address + path)).text()).includes(marker)) return performance.now() - from
    if (performance.now() - from > 90_000) throw new Error(`${path} did not show the change within 90 s.`)
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
}

async function patch(hub: RunningHub, path: string, body: object, method = 'PATCH'): Promise<number> {
  const response = await fetch(hub.address + path, { method, headers: hub.headers, body: JSON.stringify(body) })
  const answer = await response.text()
  if (!response.ok) throw new Error(answer)
  return performance.now()
}

async function publishArticles(hub: RunningHub): Promise<void> {
  const figures = { page: [] as number[], list: [] as number[], feed: [] as number[] }
  const answers: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const marker = `marker${round}x`
    const id = `article-${count - 1 - (round % 5)}`
    const before = performance.now()
    const from = await patch(hub, `/api/articles/${id}`, { title: `Changed ${marker}`, _status: 'published' })
    answers.push(from - before)
    const audience = ['young-people', 'parents', 'professionals'][(count - 1 - (round % 5)) % 3]
    const seen = [
      [`/articles/${id}/`, figures.page],
      [`/${audience}/`, figures.list],
      ['/feed.xml', figures.feed],
    ] as const
    await Promise.all(seen.map(async ([path, into]) => into.push(await liveAfter(hub, path, marker, from))))
  }
  say('the API answers a publish', spread(answers))
  say('from the answer to the article live', spread(figures.page))
  say('… to its list live', spread(figures.list))
  say('… to the feed live', spread(figures.feed))
}

async function changeSettings(hub: RunningHub): Promise<void> {
  const from = await patch(hub, '/api/globals/site-settings', { name: 'Another name altogether', _status: 'published' }, 'POST')
  say('settings changed: home live', `${(await liveAfter(hub, '/', 'Another name altogether', from)).toFixed(0)} ms`)
  const hubs = await Promise.all(
    ['/young-people/', '/parents/', '/professionals/'].map((path) => liveAfter(hub, path, 'Another name altogether', from)),
  )
  say('… hubs live', `${Math.max(...hubs).toFixed(0)} ms`)
  const all = []
  for (let at = 0; at < count; at += Math.ceil(count / 50))
    all.push(await liveAfter(hub, `/articles/article-${at}/`, 'Another name altogether', from))
  say('… all live', `${Math.max(...all).toFixed(0)} ms`)
}

const dataDir = await mkdtemp(join(tmpdir(), 'hub-bench-'))
try {
  const { status } = spawnSync(process.execPath, [inProject('tests/bench/fill-hub.ts'), String(count)], {
    stdio: 'inherit',
    env: { ...process.env, DATA_DIR: dataDir },
  })
  if (status !== 0) throw new Error('The hub could not be filled.')
  const first = await runHub(dataDir)
  await publishArticles(first)
  await changeSettings(first)
  await first.stop()
  const warm = await runHub(dataDir)
  say('warm start: first page', `${warm.firstPageAfter.toFixed(0)} ms`)
  say('warm start: editing ready', `${warm.readyAfter.toFixed(0)} ms`)
  await warm.stop()
} finally {
  await rm(dataDir, { recursive: true, force: true })
}
