import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Content } from '#content/schema/content.ts'
import { toLexical } from '#cms/domain/body/to-lexical.ts'
import { handlePreview } from '#cms/server/preview/handle-preview.ts'
import { aPicture } from '#tests/support/content-records.ts'
import { askers } from '#tests/support/hub/people.ts'
import { plainPreviews } from '#tests/support/hub/previews.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'
import { mailElements } from '#tests/support/mail-links.ts'
import { referenceContentAt } from '#tests/support/composed-reference.ts'
import { readReference } from '../../../scripts/seed/read-reference.ts'

const id = 'practitioners-and-schools-december-2026'
let hub: TestHub
let server: Server
let content: Content
let ask: (query: string, as?: Parameters<TestHub['shared']>[0]) => Promise<Response>

beforeAll(async () => {
  hub = await openTestHub()
  const { importReference } = await import('#cms/adapters/reference/import-reference.ts')
  await importReference(hub.payload, await readReference())
  const { content: published } = await referenceContentAt()
  content = Object.create(published, { picture: { value: (id: string) => aPicture({ id }) } }) as Content
  const picture = new Uint8Array([1, 2, 3])
  const tools = { ...plainPreviews(hub.payload), contentAt: () => content, pictures: { read: async () => picture } }
  server = createServer(
    (request, response) => void handlePreview(request, response, new URL(request.url!, 'http://x').pathname, tools),
  ).listen(0)
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  ask = async (query, as = 'editor') => {
    const { token } = await hub.shared(as)
    return fetch(`http://127.0.0.1:${port}/preview/bulletins/${query}`, { headers: { authorization: `JWT ${token}` } })
  }
})
afterAll(async () => {
  server?.close().closeAllConnections()
  await hub?.stop()
})

async function subscriber(values: object, lists: string[]): Promise<string> {
  const number = (await hub.payload.count({ collection: 'subscribers' })).totalDocs + 1
  const { id: of } = await hub.payload.create({
    collection: 'subscribers',
    data: {
      address: `p${number}@example.org`,
      addressHash: String(number).padStart(64, '0'),
      state: 'confirmed',
      kind: 'individual',
      ...values,
    } as never,
    depth: 0,
  })
  for (const list of lists)
    await hub.payload.create({
      collection: 'subscriptions',
      data: { key: `${of}:${list}`, subscriber: String(of), list, frequency: 'each', state: 'active', since: '2026-03-03T12:00:00.000Z' },
      depth: 0,
    })
  return String(of)
}

describe('a preview of a bulletin', () => {
  it('is for those who write', async () => {
    const statuses: Record<string, number> = {}
    for (const asker of askers)
      statuses[asker ?? 'nobody'] = (await hub.call('GET', '/preview/bulletins/personal-link/', { as: asker })).status
    expect(statuses).toEqual({ admin: 200, editor: 200, author: 200, moderator: 403, 'safeguarding-lead': 403, nobody: 403 })
  })

  it('is the mail as it would be sent, and can run and load nothing', async () => {
    const answer = await ask(`${id}/?variant=schools`)
    const html = await answer.text()
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    )
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(mailElements(html).find(({ name }) => name === 'h1')!.text).toBe('Schools’ bulletin: what to notice before the break')
    expect(html).not.toContain('£45')
  })

  it('shows the text part as text', async () => {
    const answer = await ask(`${id}/?variant=practitioners~paid&part=text`)
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(await answer.text()).toContain('£45 a person')
  })

  it('leads nowhere with the links of a reader’s own: they say what they are', async () => {
    const text = await (await ask(`${id}/?part=text`)).text()
    expect(text).toContain('Unsubscribe: https://hub.example/preview/bulletins/personal-link/')
    expect(text).not.toContain('/mail/')
    expect(await (await ask('personal-link/')).text()).toContain('A link of the reader’s own')
  })

  it('has its pictures in it, also those that are not on the site yet', async () => {
    const edition = { id: 'e1', list: 'schools', subject: 'With a picture', preheader: 'x' }
    const item = { id: 'i1', blockType: 'news', title: 'News', body: toLexical([{ type: 'figure', media: 'bench' }]) }
    await hub.payload.db.create({
      collection: 'bulletins',
      data: { id: 'pictured', title: 'P', slug: 'pictured', editions: [edition], sections: [{ id: 's1', title: 'S', items: [item] }] },
    })
    const html = await (await ask('pictured/')).text()
    expect(html).toContain('<img src="data:image/jpeg;base64,AQID" alt="A bench in a park"')
    const off = await (await ask('pictured/?pictures=off')).text()
    expect(off).toContain('alt="A bench in a park"')
    expect(off).not.toContain('data:')
  })
})

describe('as a subscriber', () => {
  it('it is the copy that this person gets, with the reason', async () => {
    const both = await subscriber({ kind: 'corporate' }, ['practitioners', 'schools'])
    const text = await (await ask(`${id}/?part=text&as=${both}`)).text()
    expect(text).toContain('For schools and colleges')
    expect(text).toContain('£45 a person')
    expect(text).toContain('“Practitioners’ bulletin” (since 3 March 2026) and “Schools’ bulletin” (since 3 March 2026)')
    const alone = await subscriber({}, ['schools'])
    expect(await (await ask(`${id}/?part=text&as=${alone}&variant=practitioners`)).text()).not.toContain('Recognising child exploitation')
  })

  it('it says why somebody gets none', async () => {
    const ended = await subscriber({ state: 'ended' }, ['schools'])
    const stranger = await subscriber({}, ['members'])
    expect(await (await ask(`${id}/?as=${ended}`)).text()).toContain('This person does not get it: ')
    expect(await (await ask(`${id}/?as=${stranger}`)).text()).toContain('on none of the lists')
    expect((await ask(`${id}/?as=nobody`)).status).toBe(404)
  })

  it('only those who may see subscribers look as one', async () => {
    const person = await subscriber({}, ['schools'])
    const answer = await ask(`${id}/?as=${person}`, 'author')
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('Editors and administrators')])
    expect((await ask(`${id}/?part=text`, 'author')).status).toBe(200)
  })
})

describe('what cannot be shown is said', () => {
  it.each([
    ['a bulletin that is gone', 'nothing/', 404, 'The bulletin is gone'],
    ['an address that is none', '..%2Fusers/', 404, 'not that of a bulletin'],
    ['a copy that there is not', `${id}/?variant=members`, 404, 'This bulletin has these: practitioners, practitioners~paid, schools'],
  ])('%s', async (_words, query, status, words) => {
    const answer = await ask(query)
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(words)])
  })

  it('a bulletin that is not complete', async () => {
    await hub.payload.create({
      collection: 'bulletins',
      data: { id: 'half', title: 'Half', slug: 'half', sections: [], editions: [] } as never,
      depth: 0,
    })
    expect(await (await ask('half/')).text()).toContain('editions needs at least one entry')
  })

  it('a hub whose settings are not published', async () => {
    const whole = content
    const fail = () => {
      throw new Error('The site settings are not published.')
    }
    content = Object.create(whole, { settings: { value: fail } }) as Content
    const answer = await ask(`${id}/`)
    content = whole
    expect([answer.status, await answer.text()]).toEqual([500, expect.stringContaining('The site settings are not published.')])
  })
})
