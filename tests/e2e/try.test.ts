import { expect, it, inject } from 'vitest'
import { signIn } from '#tests/support/hub/client.ts'
it('runs', async () => {
  const hub = inject('hub')
  const admin = await signIn(hub.address, hub.account)
  const { body } = await admin.call('GET', '/api/articles?limit=1')
  console.log(body.totalDocs)
  expect(body.totalDocs).toBeGreaterThan(20)
})
