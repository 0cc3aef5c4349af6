import type { GlobalConfig } from 'payload'
import { publishers, writers } from '#cms/access/predicates.ts'
import { audienceField } from '#cms/fields/content-fields.ts'
import { momentPicker } from '#cms/fields/date-picker.ts'
import { hrefField } from '#cms/fields/href.ts'
import { globalEndpoints } from '#cms/endpoints/publishing/restore-global.ts'
import { livePreviewOf } from '#cms/fields/live-preview.ts'
import { auditGlobalChange } from '#cms/hooks/audit.ts'
import { refuseFalseDatesOfGlobal } from '#cms/hooks/dates/refuse-false-dates.ts'
import { recordGlobalChange } from '#cms/hooks/changes/record-change.ts'
import { refuseUnfitGlobal } from '#cms/hooks/drafts/refuse-unfit-global.ts'
import { decideGlobalWrite } from '#cms/hooks/drafts/decide-global-write.ts'

const moment = (name: string, label: string, description: string) => ({
  name,
  label,
  type: 'date' as const,
  timezone: { defaultTimezone: 'Europe/London', supportedTimezones: [{ label: 'Essex time (Europe/London)', value: 'Europe/London' }] },
  admin: { date: momentPicker, description },
})

/** The urgent notice above the pages. It shows between its times while it is switched on and published. */
export const AlertBanner: GlobalConfig = {
  slug: 'alert',
  label: 'Alert',
  access: { read: writers, readVersions: publishers, update: publishers },
  endpoints: globalEndpoints('alert'),
  versions: { max: 100, drafts: { schedulePublish: false } },
  admin: {
    group: 'Site',
    hideAPIURL: true,
    livePreview: livePreviewOf('alert'),
    description: 'One urgent notice above every page, or above the pages of some readers. For emergencies and closures, not for news.',
  },
  hooks: {
    beforeOperation: [decideGlobalWrite],
    beforeValidate: [refuseFalseDatesOfGlobal],
    beforeChange: [refuseUnfitGlobal],
    afterChange: [recordGlobalChange, auditGlobalChange],
  },
  fields: [
    { name: 'isOn', type: 'checkbox', label: 'Show the alert', defaultValue: false, admin: { description: 'Switch it on and publish.' } },
    {
      name: 'tone',
      type: 'select',
      defaultValue: 'important',
      options: [
        { value: 'information', label: 'Information' },
        { value: 'important', label: 'Important' },
        { value: 'urgent', label: 'Urgent: somebody could come to harm' },
      ],
      admin: { description: 'The tone is said in words too, never by colour alone.' },
    },
    { name: 'title', type: 'text', maxLength: 100, admin: { description: 'A few words that say what has happened.' } },
    { name: 'message', type: 'textarea', maxLength: 400, admin: { description: 'What to do, in one or two sentences.' } },
    {
      name: 'link',
      type: 'group',
      fields: [
        { name: 'label', type: 'text', maxLength: 80, admin: { description: 'The words of the link.' } },
        hrefField('href', 'Address', 'Where to read more.'),
      ],
    },
    audienceField('Whose pages show it. Empty: every page.', false),
    moment('startsAt', 'Show from', 'Empty: at once.'),
    moment('endsAt', 'Show until', 'Empty: until you switch it off.'),
  ],
}
