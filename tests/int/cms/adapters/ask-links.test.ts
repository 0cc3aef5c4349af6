import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createLinkAsker } from '#cms/adapters/links/ask-links.ts'
import { isPublicAddress } from '#cms/adapters/links/public-address.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

async function site(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  servers.push(server)
  await new Promise((resolve) => server.once('listening', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
const answering =
  (statuses: Record<string, number>, seen: string[] = []): RequestListener =>
  (request, response) => {
    seen.push(`${request.method} ${request.url}`)
    const status = statuses[`${request.method} ${request.url}`] ?? statuses[request.url!] ?? 404
    response.writeHead(status, status === 302 ? { location: '/there' } : {}).end()
  }

describe('pages that answer', () => {
  it.each([
    ['as they should', { '/there': 200 }],
    ['only to people', { '/there': 403 }],
    ['only to GET', { 'HEAD /there': 405, 'GET /there': 200 }],
    ['wrongly to HEAD', { 'HEAD /there': 404, 'GET /there': 200 }],
  ])('%s are no finding', async (_words, statuses) => {
    const siteUrl = await site(answering(statuses))
    expect(await createLinkAsker({ siteUrl })([`${siteUrl}/there`])).toEqual([])
  })

  it('after a redirect are none either', async () => {
    const siteUrl = await site(answering({ '/old': 302, '/there': 200 }))
    expect(await createLinkAsker({ siteUrl })([`${siteUrl}/old`])).toEqual([])
  })
})

describe('pages that do not', () => {
  it('are findings with the reason', async () => {
    const siteUrl = await site(answering({ '/broken': 500, '/round': 302, '/there': 302 }))
    const asked = await createLinkAsker({ siteUrl })([`${siteUrl}/gone`, `${siteUrl}/broken`, `${siteUrl}/round`])
    expect(new Set(asked)).toEqual(
      new Set([
        { address: `${siteUrl}/gone`, reason: 'answers 404' },
        { address: `${siteUrl}/broken`, reason: 'answers 500' },
        { address: `${siteUrl}/round`, reason: 'sends on and on' },
      ]),
    )
  })

  it('because they are too slow', async () => {
    const siteUrl = await site(() => {})
    expect(await createLinkAsker({ siteUrl, timeoutMs: 200 })([`${siteUrl}/slow`])).toEqual([
      { address: `${siteUrl}/slow`, reason: 'does not answer in time' },
    ])
  })

  it('because the line is cut, or nobody is there', async () => {
    const siteUrl = await site((request) => request.socket.destroy())
    const gone = await site(() => {})
    servers.pop()!.close()
    const findings = await createLinkAsker({ siteUrl })([`${siteUrl}/cut`])
    expect(findings).toEqual([{ address: `${siteUrl}/cut`, reason: 'does not answer' }])
    expect(await createLinkAsker({ siteUrl: gone })([`${gone}/x`])).toEqual([{ address: `${gone}/x`, reason: 'does not answer' }])
  })

  it('because nobody knows the name', async () => {
    const address = 'https://no-such-name.invalid/'
    const [finding] = await createLinkAsker({ siteUrl: 'https://hub.example' })([address])
    expect(finding!.reason).toMatch(/has a name that nobody knows|does not answer/)
  })
})

describe('the network behind the hub', () => {
  it('is never asked, whether by its address, a name for it, or a redirect from the site', async () => {
    const seen: string[] = []
    const inside = await site(answering({ '/there': 200 }, seen))
    const port = new URL(inside).port
    const siteUrl = await site((_request, response) => void response.writeHead(302, { location: `${inside}/there` }).end())
    const private_ = [
      `${inside}/there`,
      `http://localhost:${port}/there`,
      `http://[::1]:${port}/there`,
      `http://[::ffff:127.0.0.1]:${port}/there`,
      `http://2130706433:${port}/there`,
    ]
    const findings = await createLinkAsker({ siteUrl })([...private_, `${siteUrl}/on`])
    expect(seen).toEqual([])
    expect(findings).toHaveLength(6)
    expect(new Set(findings.map(({ reason }) => reason))).toEqual(new Set(['leads into a private network']))
  })

  it.each([
    ['8.8.8.8', true],
    ['2a00:1450:4009::1', true],
    ['10.1.2.3', false],
    ['172.31.0.1', false],
    ['192.168.0.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['::1', false],
    ['fd00::1', false],
    ['fe80::1', false],
    ['::ffff:10.0.0.1', false],
    ['no address', false],
  ])('%s is public: %s', (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic)
  })
})

it('a hundred addresses are asked for eight at a time', async () => {
  let [open, most] = [0, 0]
  const siteUrl = await site((_request, response) => {
    most = Math.max(most, (open += 1))
    setTimeout(() => {
      open -= 1
      response.writeHead(200).end()
    }, 5)
  })
  expect(await createLinkAsker({ siteUrl })(Array.from({ length: 100 }, (_, place) => `${siteUrl}/${place}`))).toEqual([])
  expect(most).toBeLessThanOrEqual(8)
})
