import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf } from '#tests/support/hub/answer.ts'
import { aBulletin, openOfficerHub, type OfficerHub } from '#tests/support/officer/officer-hub.ts'

let hub: OfficerHub
beforeAll(async () => void (hub = await openOfficerHub()))
afterAll(() => hub?.stop())

const review = async (id: string, as: 'admin' | 'editor' | 'author' = 'editor') => (await hub.look(id, 'review', as)).body
const change = (id: string, values: object) => hub.call('PATCH', `/api/bulletins/${id}`, { as: 'author', body: values })

describe('what somebody looks at before approving', () => {
  it('tells copies, people, exclusions with their reasons, and where it stands', async () => {
    const seen = await review(await hub.bulletin('author'))
    expect(seen).toMatchObject({ standing: 'draft', faults: [], recipients: 3, changes: [], asksReason: false, mayPublish: true })
    expect(seen.digest).toMatch(/^[\w-]{22}\.[\w-]{22}$/)
    expect(seen.variants.map(({ label, recipients }: { label: string; recipients: number }) => [label, recipients])).toEqual([
      ['Practitioners’ bulletin', 1],
      ['Schools’ bulletin', 1],
      ['Practitioners’ bulletin + Schools’ bulletin', 1],
    ])
    expect(seen.exclusions).toEqual(
      expect.arrayContaining([
        { reason: 'Gets the weekly digest instead.', count: 1 },
        { reason: 'Has not confirmed the subscription.', count: 1 },
        { reason: 'Has unsubscribed from the list.', count: 1 },
      ]),
    )
    expect(seen.checks.filter(({ severity }: { severity: string }) => severity === 'block')).toEqual([])
  })

  it('keeps subscribers from authors: they see no counts and no addresses', async () => {
    const id = await hub.bulletin('author')
    expect(await review(id, 'author')).toMatchObject({ recipients: null, exclusions: [], mayPublish: false })
    expect((await hub.look(id, 'recipients', 'author')).status).toBe(403)
  })

  it('lists every person with what they get or why nothing, and as a file that no spreadsheet runs', async () => {
    const id = await hub.bulletin('author')
    const { body } = await hub.look(id, 'recipients?search=SCHOOL.example', 'editor')
    expect(body).toMatchObject({ total: 6, page: 1, pages: 1 })
    const rows = Object.fromEntries(body.rows.map((row: { address: string }) => [row.address, row]))
    expect(rows['ann@school.example']).toMatchObject({ variant: 'Practitioners’ bulletin + Schools’ bulletin', why: null })
    expect(rows['dee@school.example']).toMatchObject({ variant: null, why: 'Gets the weekly digest instead.' })
    expect((await hub.look(id, 'recipients?only=excluded', 'editor')).body.total).toBe(3)
    expect(faultsOf(await hub.look(id, 'recipients?only=some', 'editor'))[0]).toMatch(/^only: /)
    const csv = await hub.look(id, 'recipients?format=csv', 'editor')
    expect(csv.headers.get('content-type')).toContain('text/csv')
    expect(csv.body).toContain(`"'=cmd@school.example"`)
    expect(csv.body.trim().split('\r\n')).toHaveLength(7)
  })

  it('says by field what keeps it from being composed', async () => {
    const id = await hub.bulletin('author', { sections: [{ title: 'News', items: [] }], editions: aBulletin().editions })
    const empty = await review(id)
    expect([...empty.faults, ...empty.checks.map(({ words }: { words: string }) => words)].join(' ')).not.toBe('')
  })
})

describe('approving', () => {
  it('binds exactly what was looked at: any later change voids it, and putting it back makes it hold again', async () => {
    const id = await hub.bulletin('author')
    const { digest } = await review(id)
    expect((await hub.act(id, 'approve', 'editor', { digest })).status).toBe(200)
    expect(await review(id)).toMatchObject({ standing: 'approved', words: expect.stringContaining('A editor approved it') })
    const editions = aBulletin().editions.map((edition) => ({ ...edition, subject: 'Another subject' }))
    expect((await change(id, { editions })).status).toBe(200)
    const changed = await review(id)
    expect(changed).toMatchObject({ standing: 'void', changes: ['editions'] })
    expect(changed.digest).not.toBe(digest)
    expect((await hub.act(id, 'send', 'editor', { digest })).status).toBe(409)
    expect((await hub.act(id, 'send', 'editor', { digest: changed.digest })).status).toBe(409)
    await change(id, { editions: aBulletin().editions })
    expect(await review(id)).toMatchObject({ standing: 'approved', digest })
  })

  it('binds whom it goes to, and where their answers go', async () => {
    const id = await hub.bulletin('author')
    const { digest } = await review(id)
    await hub.act(id, 'approve', 'editor', { digest })
    const [first, second] = aBulletin().editions
    await change(id, { editions: [{ ...first, segment: { sectors: ['health'] } }, second] })
    const narrowed = await review(id)
    expect([narrowed.standing, narrowed.digest === digest]).toEqual(['void', false])
    for (const asked of [digest, narrowed.digest]) expect((await hub.act(id, 'send', 'editor', { digest: asked })).status).toBe(409)
    await change(id, { editions: [first, second] })
    expect((await review(id)).standing).toBe('approved')
    await hub.payload.update({ collection: 'lists', id: 'schools', data: { replyTo: 'elsewhere@example.org' } })
    expect((await review(id)).standing).toBe('void')
    expect((await hub.act(id, 'send', 'editor', { digest })).status).toBe(409)
    await hub.payload.update({ collection: 'lists', id: 'schools', data: { replyTo: null } })
    expect((await review(id)).standing).toBe('approved')
  })

  it('is refused with 409 when what would be sent is another than was looked at', async () => {
    const id = await hub.bulletin('author')
    const { digest } = await review(id)
    await change(id, { sections: aBulletin({}).sections.map((section) => ({ ...section, title: 'Other news' })) })
    const refused = await hub.act(id, 'approve', 'editor', { digest })
    expect(refused.status).toBe(409)
    expect(faultsOf(refused)[0]).toMatch(/has changed since you looked at it/)
    expect((await review(id)).approvals).toEqual([])
  })

  it('asks whoever wrote it, or changed it last, for a reason, which is kept', async () => {
    const id = await hub.bulletin('editor')
    const seen = await review(id)
    expect(seen.asksReason).toBe(true)
    const bare = await hub.act(id, 'approve', 'editor', { digest: seen.digest })
    expect([bare.status, faultsOf(bare)[0]]).toEqual([400, expect.stringMatching(/^reason: /)])
    const reason = 'The others are away until Monday'
    expect((await hub.act(id, 'approve', 'editor', { digest: seen.digest, reason })).status).toBe(200)
    expect((await review(id)).approvals).toMatchObject([{ isAlone: true, reason, isCurrent: true }])
    const log = await hub.payload.find({ collection: 'audit-log', where: { document: { equals: id }, action: { equals: 'approved' } } })
    expect(log.docs).toMatchObject([{ reason }])
  })

  it('asks nobody for a reason where the rule is off', async () => {
    await hub.settings({ twoPersonRule: 'off' })
    const id = await hub.bulletin('editor')
    const { digest, asksReason } = await review(id)
    expect(asksReason).toBe(false)
    expect((await hub.act(id, 'approve', 'editor', { digest })).status).toBe(200)
    await hub.settings({ twoPersonRule: 'youth-and-sending' })
  })

  it('counts a second press of the same person once', async () => {
    const id = await hub.bulletin('author')
    const { digest } = await review(id)
    await hub.act(id, 'approve', 'editor', { digest })
    expect((await hub.act(id, 'approve', 'editor', { digest })).status).toBe(200)
    expect((await review(id)).approvals).toHaveLength(1)
  })

  it.each([undefined, '', 7, {}])('names the digest as missing when it is %j', async (digest) => {
    const refused = await hub.act(await hub.bulletin('author'), 'approve', 'editor', { digest })
    expect([refused.status, faultsOf(refused)[0]]).toEqual([400, expect.stringMatching(/^digest: /)])
  })

  it('is no way round a check that blocks', async () => {
    const body = { sections: [{ title: 'News', items: [{ blockType: 'article', document: (await hub.article()).id }] }] }
    const id = await hub.bulletin('author', body)
    const { digest, checks } = await review(id)
    expect(checks[0]).toMatchObject({ severity: 'block' })
    const refused = await hub.act(id, 'approve', 'editor', { digest })
    expect([refused.status, faultsOf(refused)[0]]).toEqual([400, expect.stringMatching(/^checks: /)])
  })

  it('cannot be written by any route of Payload', async () => {
    for (const as of ['admin', 'editor', 'author'] as const) {
      const made = await hub.call('POST', '/api/approvals', {
        as,
        body: { subject: 'bulletins', document: 'x', digest: 'y', at: new Date() },
      })
      expect(made.status).toBe(403)
    }
  })
})

describe('a bulletin in the trash', () => {
  it('is neither approved nor sent', async () => {
    const id = await hub.bulletin('author')
    const digest = await hub.approve(id)
    await hub.payload.update({ collection: 'bulletins', id, data: { deletedAt: new Date().toISOString() } })
    expect((await hub.act(id, 'approve', 'editor', { digest })).status).toBe(409)
    expect((await hub.act(id, 'send', 'editor', { digest })).status).toBe(409)
  })
})
