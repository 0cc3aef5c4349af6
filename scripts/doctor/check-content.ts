import { statSync } from 'node:fs'
import type { Env } from '#cms/env.ts'
import { hasLapsed } from '#cms/domain/publishing/lapsed-facts.ts'
import { openPayload } from '../hub/open-hub.ts'
import type { Finding } from './finding.ts'

/** Whether somebody can get in, what failed to render, and which facts nobody has checked in time. */
export async function checkContent(settings: Env): Promise<Finding[]> {
  if (settings.database === 'sqlite' && !statSync(settings.databaseFile, { throwIfNoEntry: false })) return []
  const payload = await openPayload(settings)
  const admins = await payload.count({ collection: 'users', where: { role: { equals: 'admin' } } })
  const failures = await payload.count({ collection: 'render-failures' })
  const { docs } = await payload.find({ collection: 'helplines', where: { _status: { equals: 'published' } }, depth: 0, pagination: false })
  const lapsed = docs.filter(({ checkedOn }) => hasLapsed(checkedOn, new Date())).map(({ name }) => name)
  await payload.destroy()
  return [
    {
      state: admins.totalDocs > 0 ? 'good' : 'bad',
      what: 'People',
      words:
        admins.totalDocs > 0
          ? `${admins.totalDocs} administrators.`
          : 'nobody is an administrator. Start the hub: it prints a set-up link.',
    },
    {
      state: failures.totalDocs > 0 ? 'look' : 'good',
      what: 'Pages',
      words:
        failures.totalDocs > 0 ? `${failures.totalDocs} could not be rendered; the dashboard of the admin names them.` : 'all rendered.',
    },
    {
      state: lapsed.length > 0 ? 'look' : 'good',
      what: 'Help lines',
      words: lapsed.length > 0 ? `not checked for 180 days: ${lapsed.join(', ')}.` : 'all checked within 180 days.',
    },
  ]
}
