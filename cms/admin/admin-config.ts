import type { Config } from 'payload'
import { inProject } from '#cms/project-folder.ts'

/** How the admin looks and what it is made of. */
export const adminConfig: NonNullable<Config['admin']> = {
  user: 'users',
  theme: 'all',
  dateFormat: 'd MMMM yyyy, HH:mm',
  timezones: {
    defaultTimezone: 'Europe/London',
    supportedTimezones: [{ label: 'Essex time (Europe/London)', value: 'Europe/London' }],
  },
  meta: {
    titleSuffix: ' – Safeguarding hub',
    robots: 'noindex, nofollow',
    icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/favicon.svg' }],
  },
  avatar: 'default',
  importMap: { baseDir: inProject('cms'), importMapFile: inProject('cms/app/(payload)/admin/importMap.js') },
  components: {
    graphics: { Logo: '/admin/brand/Logo.tsx#Logo', Icon: '/admin/brand/Icon.tsx#Icon' },
    header: ['/admin/hold/Hold.tsx#Hold'],
    afterNavLinks: ['/admin/outbox/OutboxLink.tsx#OutboxLink'],
    views: {
      outbox: { Component: '/admin/outbox/OutboxView.tsx#OutboxView', path: '/outbox', meta: { title: 'Outbox' } },
      importSubscribers: {
        Component: '/admin/import/ImportView.tsx#ImportView',
        path: '/import-subscribers',
        meta: { title: 'Import subscribers' },
      },
    },
    beforeDashboard: ['/admin/dashboard/Dashboard.tsx#Dashboard'],
  },
}
