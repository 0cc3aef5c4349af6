import type { GlobalConfig } from 'payload'
import { publishers, writers } from '#cms/access/predicates.ts'
import { homeFields } from '#cms/fields/settings/home.ts'
import { identityFields } from '#cms/fields/settings/identity.ts'
import { exitField } from '#cms/fields/settings/exit.ts'
import { looksFields } from '#cms/fields/settings/looks.ts'
import { menuField } from '#cms/fields/settings/menu.ts'
import { sendingFields } from '#cms/fields/settings/sending.ts'
import { globalEndpoints } from '#cms/endpoints/publishing/restore-global.ts'
import { livePreviewOf } from '#cms/fields/live-preview.ts'
import { auditGlobalChange } from '#cms/hooks/audit.ts'
import { refuseFalseDatesOfGlobal } from '#cms/hooks/dates/refuse-false-dates.ts'
import { recordGlobalChange } from '#cms/hooks/changes/record-change.ts'
import { refuseUnfitGlobal } from '#cms/hooks/drafts/refuse-unfit-global.ts'
import { decideGlobalWrite } from '#cms/hooks/drafts/decide-global-write.ts'

/** What a partnership sets for the whole site. Saving a draft changes nothing; publishing shows on every page. */
export const SiteSettings: GlobalConfig = {
  slug: 'site-settings',
  label: 'Site settings',
  access: { read: writers, readVersions: publishers, update: publishers },
  endpoints: globalEndpoints('site-settings'),
  versions: { max: 100, drafts: { schedulePublish: false } },
  admin: {
    group: 'Site',
    hideAPIURL: true,
    livePreview: livePreviewOf('site-settings'),
    description: 'Name, contact, looks, home page, navigation and footer. A publish shows on every page within seconds.',
  },
  hooks: {
    beforeOperation: [decideGlobalWrite],
    beforeValidate: [refuseFalseDatesOfGlobal],
    beforeChange: [refuseUnfitGlobal],
    afterChange: [recordGlobalChange, auditGlobalChange],
  },
  fields: [
    {
      type: 'tabs',
      tabs: [
        { label: 'Home and audience pages', fields: homeFields },
        {
          label: 'Navigation and footer',
          fields: [
            menuField(
              'navigation',
              'Navigation',
              'The links at the top of every page. "Worried about a child?" always stands there and needs no entry.',
            ),
            menuField(
              'footer',
              'Footer',
              'The links at the foot of every page. The accessibility statement and the privacy notice must stay.',
            ),
          ],
        },
        { label: 'Looks', fields: looksFields },
        { label: 'Identity and rules', fields: [...identityFields, exitField] },
        { label: 'Sending', fields: sendingFields },
      ],
    },
  ],
}
