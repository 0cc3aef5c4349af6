import type { Endpoint } from 'payload'
import { eraseSubscriber } from './subscribers/erase.ts'
import { exportSubscribers } from './subscribers/export.ts'
import { importFile, previewFile } from './subscribers/import.ts'

/** What can be done with subscribers as a whole, and with one of them for good. */
export const subscriberEndpoints: Endpoint[] = [
  { path: '/import/preview', method: 'post', handler: previewFile },
  { path: '/import', method: 'post', handler: importFile },
  { path: '/export', method: 'get', handler: exportSubscribers },
  { path: '/:id/erase', method: 'post', handler: eraseSubscriber },
]
