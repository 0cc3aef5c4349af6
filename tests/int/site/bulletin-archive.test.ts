import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moveSending } from '#cms/adapters/ledger/sendings.ts'
import { openTables } from '#cms/adapters/ledger/tables/open-tables.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'
import { publicSide, type PublicSide } from '#tests/support/public-side.ts'
import { sentCopy, sentOn, storeLists, storeSending } from '#tests/support/stored-sendings.ts'

let hub: TestHub
let site: PublicSide
const send = async (id: string, values?: Record<string, unknown>) => {
  await storeSending(hub.payload, id, values)
  await site.publisher.reconcile()
}

beforeAll(async () => {
  hub = await openTestHub()
  await hub.settings()
  await storeLists(hub.payload)
  site = await publicSide(hub, sentOn.toISOString())
})
afterAll(async () => {
  await site?.stop()
  await hub?.stop()
})

describe('the public archive', () => {
  it('has no issue before it goes out', async () => {
    await send('planned', { state: 'scheduled', startedAt: null })
    expect(site.page('/bulletins/practitioners/planned/')).toBeUndefined()
    expect(site.page('/bulletins/practitioners/')).toContain('No issue has been sent yet')
  })

  it('has the issues of public lists from the moment they go out, with feeds, in the sitemap, and nothing of the others', async () => {
    await send('december')
    const page = site.page('/bulletins/practitioners/december/')!
    for (const words of ['The december issue', 'Dear practitioners.', 'Only for practitioners', 'On 3 March']) expect(page).toContain(words)
    expect(page).not.toContain('members')
    for (const path of [
      '/bulletins/',
      '/bulletins/practitioners/',
      '/bulletins/practitioners/archive/1/',
      '/bulletins/practitioners/feed.xml',
    ])
      expect(site.page(path), path).toContain('The december issue')
    expect(site.page('/bulletins/practitioners/atom.xml')).toContain('/bulletins/practitioners/december/')
    expect(site.page('/bulletins/practitioners/feed.json')).toContain('/bulletins/practitioners/december/')
    expect(site.page('/sitemaps/1.xml')).toContain('/bulletins/practitioners/december/')
    expect(site.page('/bulletins/members/')).toBeUndefined()
    expect(site.page('/bulletins/members/december/')).toBeUndefined()
    expect(site.page('/bulletins/')).not.toContain('members')
  })

  it('has an issue by the change record as soon as it goes out, with its list, its feed and the home of bulletins', async () => {
    const tables = openTables(hub.payload)
    await send('january', { state: 'scheduled', startedAt: null })
    expect(site.page('/bulletins/practitioners/january/')).toBeUndefined()
    await moveSending(tables, 'january', 'scheduled', 'sending', { now: new Date('2026-12-07T10:00:00Z') })
    await site.publisher.publishChanges()
    const paths = ['/bulletins/', '/bulletins/practitioners/', '/bulletins/practitioners/january/', '/bulletins/practitioners/feed.xml']
    for (const path of paths) expect(site.page(path), path).toContain('The january issue')
    expect(site.page('/bulletins/practitioners/december/')).toMatch(/rel="next" href="\/bulletins\/practitioners\/january\/"/)
    expect(site.page('/bulletins/practitioners/january/')).toMatch(/rel="prev" href="\/bulletins\/practitioners\/december\/"/)
  })

  it('shows an issue as it was corrected, and says when and what', async () => {
    await send('december-correction', {
      bulletin: 'december',
      kind: 'correction',
      issues: { practitioners: { slug: 'december', copy: { ...sentCopy('practitioners', 'The december issue, mended'), preheader: '' } } },
      startedAt: new Date('2026-12-08T09:00:00Z'),
    })
    const page = site.page('/bulletins/practitioners/december/')!
    for (const words of ['The december issue, mended', 'Corrected on', '8 December 2026', 'The subject was “The december issue”.'])
      expect(page).toContain(words)
    expect(site.page('/bulletins/practitioners/')).toContain('corrected 8 December 2026')
    expect(site.page('/bulletins/practitioners/atom.xml')).toMatch(/mended[^]*<updated>2026-12-08T09:00:00/)
    expect(site.page('/bulletins/practitioners/feed.json')).toContain('mended')
  })

  it('loses all of a list at once that is public no more', async () => {
    await hub.payload.update({ collection: 'lists', id: 'practitioners', data: { isPublic: false } })
    await site.publisher.publishChanges()
    expect(site.page('/bulletins/practitioners/december/') ?? '410').toMatch(/^410/)
    expect(site.page('/bulletins/practitioners/feed.xml') ?? '410').toMatch(/^410/)
    expect(site.page('/sitemaps/1.xml')).not.toContain('december')
    const remembered = await hub.payload.find({ collection: 'live-paths', pagination: false })
    expect(remembered.docs.map(({ id }) => id)).toContain('/bulletins/practitioners/december/')
    await hub.payload.update({ collection: 'lists', id: 'practitioners', data: { isPublic: true } })
    await site.publisher.publishChanges()
    expect(site.page('/bulletins/practitioners/december/')).toContain('The december issue')
  })
})
