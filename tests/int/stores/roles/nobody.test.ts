import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handleEndpoints } from 'payload'
import { firstAdministrator } from '#cms/server/set-up/first-administrator.ts'
import { faultsOf, answerOf } from '#tests/support/hub/answer.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openTestHub()
  await firstAdministrator(hub.payload, hub.env)
})
afterAll(() => hub?.stop())

const body = {
  id: 'x',
  title: 'Hello',
  name: 'Hello',
  email: 'intruder@example.org',
  password: 'lantern orchard seven',
  role: 'admin',
  _status: 'published',
}
/** Everything that Payload's REST does with a collection. */
const routes: [method: string, path: string][] = [
  ['GET', ''], ['GET', '?draft=true'], ['GET', '/count'], ['GET', '/ID'], ['GET', '/ID?draft=true&depth=2'], ['GET', '/versions'], ['GET', '/versions/ID'],
  ['POST', ''], ['POST', '?draft=true'], ['PATCH', '?where[id][exists]=true'], ['PATCH', '/ID'], ['DELETE', '?where[id][exists]=true'], ['DELETE', '/ID'],
  ['POST', '/ID/duplicate'], ['POST', '/versions/ID'], ['POST', '/access/ID'], ['GET', '/file/x.jpg'], ['GET', '/paste-url/ID?src=http://127.0.0.1/'],
  ['GET', '/ID/review'], ['GET', '/ID/standing'], ['POST', '/ID/publish'], ['POST', '/ID/unpublish'], ['POST', '/ID/preview-link'],
  ['POST', '/unlock'], ['POST', '/verify/ID'], ['PUT', '/ID'],
] // prettier-ignore
const globalRoutes: [method: string, path: string][] = [
  ['GET', ''], ['GET', '?draft=true'], ['POST', ''], ['POST', '?draft=true'], ['GET', '/versions'], ['GET', '/versions/ID'], ['POST', '/versions/ID'], ['GET', '/access'],
] // prettier-ignore

const everything = async () => {
  const counts = await Promise.all(
    hub.payload.config.collections.map(async ({ slug }) => [slug, (await hub.payload.count({ collection: slug, trash: true })).totalDocs]),
  )
  return Object.fromEntries(counts)
}

describe('nobody signed in', () => {
  it('is sent away from every collection by every route, before Payload sees the request, and leaves nothing behind', async () => {
    const { id } = await hub.article()
    await hub.settings()
    const before = await everything()
    const slugs = hub.payload.config.collections.map(({ slug }) => slug)
    expect(slugs.length).toBeGreaterThan(15)
    for (const slug of slugs)
      for (const [method, path] of routes) {
        const address = `/api/${slug}${path.replace('ID', id)}`
        const answer = await hub.call(method, address, method === 'GET' || method === 'DELETE' ? {} : { body })
        expect([answer.status, answer.body], `${method} ${address}`).toEqual([401, { errors: [{ message: 'Sign in first.' }] }])
      }
    for (const { slug } of hub.payload.config.globals)
      for (const [method, path] of globalRoutes) {
        const answer = await hub.call(method, `/api/globals/${slug}${path.replace('ID', id)}`, method === 'GET' ? {} : { body })
        expect(answer.status, `${method} ${slug}${path}`).toBe(401)
      }
    expect(await everything()).toEqual(before)
  })

  it.each([
    ['GET', '/api/'],
    ['GET', '/api/access'],
    ['GET', '/api/og?title=x'],
    ['POST', '/api/graphql'],
    ['GET', '/api/graphql-playground'],
    ['GET', '/api/payload-jobs/run'],
    ['GET', '/api/payload-jobs/handle-schedules'],
    ['GET', '/api/articles/'],
    ['GET', '/api/%61rticles'],
    ['GET', '/api/users/me/../'],
    ['GET', '/api/users/login/../../articles'],
    ['GET', '/api/public/../articles'],
    ['HEAD', '/api/articles'],
    ['GET', '/api/webhooks/../articles'],
  ])('finds no way round: %s %s', async (method, path) => {
    expect((await hub.call(method, path)).status).toBe(401)
  })

  it('gets nothing by claiming another method at a door that is open', async () => {
    await hub.article()
    for (const header of ['x-payload-http-method-override', 'x-http-method-override'])
      for (const path of [
        '/api/users/login',
        '/api/users/logout',
        '/api/users/forgot-password',
        '/api/public/../articles',
        '/api/public/articles',
      ]) {
        const answer = await hub.call('POST', path, {
          headers: { [header]: 'GET', 'content-type': 'application/x-www-form-urlencoded' },
          body: { limit: 10 },
        })
        expect(JSON.stringify(answer.body), path).not.toMatch(/"docs"|"title"|"email"/)
      }
  })

  it('may ask who it is, and whether the hub is set up, and learns no more', async () => {
    expect((await hub.call('GET', '/api/users/me')).body).toEqual(expect.objectContaining({ user: null }))
    expect((await hub.call('GET', '/api/users/init')).body).toEqual({ initialized: true })
  })
})

describe('Payload itself, without the gate before it', () => {
  it('refuses nobody just as well, and tells only that nothing is allowed', async () => {
    const { id } = await hub.article()
    await hub.settings()
    const { default: config } = await import('#cms/payload.config.ts')
    const before = await everything()
    const doors: string[] = []
    for (const { slug } of hub.payload.config.collections)
      for (const [method, path] of routes) {
        const request = new Request(`http://hub.test/api/${slug}${path.replace('ID', id)}`, {
          method,
          headers: { 'content-type': 'application/json' },
          body: method === 'GET' || method === 'DELETE' ? null : JSON.stringify(body),
        })
        const answer = await answerOf(await handleEndpoints({ config, request }))
        const isEmpty = Array.isArray(answer.body?.docs) && answer.body.docs.length === 0
        const isNoRight = path === '/access/ID' && !JSON.stringify(answer.body).includes('"create"')
        if (answer.status < 400 && !isEmpty && !isNoRight && slug !== 'payload-preferences')
          doors.push(`${method} ${slug}${path}: ${faultsOf(answer).join() || JSON.stringify(answer.body).slice(0, 80)}`)
      }
    expect(doors).toEqual([])
    expect(await everything()).toEqual(before)
  })
})
