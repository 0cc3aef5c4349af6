import type { CollectionConfig } from 'payload'
import { publishingEndpoints } from '#cms/endpoints/publishing.ts'
import { previewLinkEndpoints } from '#cms/endpoints/preview-links.ts'
import { pathOf } from '#cms/domain/publishing/paths.ts'
import { livePreviewOf } from '#cms/fields/live-preview.ts'
import { recordChange, recordRemoval } from '#cms/hooks/changes/record-change.ts'
import { auditChange, auditRemoval } from '#cms/hooks/audit.ts'
import { refuseFalseDates } from '#cms/hooks/dates/refuse-false-dates.ts'
import { decideWrite } from '#cms/hooks/drafts/decide-write.ts'
import { keepLock } from '#cms/hooks/drafts/keep-lock.ts'
import { leaveRedirect } from '#cms/hooks/drafts/leave-redirect.ts'
import { refuseChanged } from '#cms/hooks/drafts/refuse-changed.ts'
import { refuseUnfit } from '#cms/hooks/drafts/refuse-unfit.ts'
import { rememberPath } from '#cms/hooks/drafts/remember-path.ts'
import { rememberPublish } from '#cms/hooks/drafts/remember-publish.ts'

/**
 * Makes a collection one whose documents are put live and taken down: drafts with autosave, versions, trash, the rules that keep a page
 * from coming down by accident, the change record for the publisher, and the actions `review`, `publish` and `unpublish`.
 */
export function publishable(collection: CollectionConfig): CollectionConfig {
  return {
    ...collection,
    defaultSort: collection.defaultSort ?? '-updatedAt',
    trash: true,
    // Seconds after the last save for which nobody else may edit it without taking it over.
    lockDocuments: { duration: 60 },
    versions: { maxPerDoc: 200, drafts: { autosave: { interval: 1500 }, schedulePublish: false } },
    endpoints: [...publishingEndpoints(collection.slug), ...previewLinkEndpoints(collection.slug)],
    admin: {
      ...collection.admin,
      hideAPIURL: true,
      // Taking down asks for a reason, which the panel on top of the document does and Payload's own button does not.
      components: { ...collection.admin?.components, edit: { UnpublishButton: '/admin/standing/NoButton.tsx#NoButton' } },
      ...(pathOf(collection.slug, 'any') && { livePreview: livePreviewOf(collection.slug) }),
    },
    hooks: {
      beforeOperation: [decideWrite],
      beforeValidate: [refuseFalseDates],
      beforeChange: [refuseChanged, refuseUnfit, rememberPublish],
      // The change is noted before the redirects, so that readers see it whatever becomes of those.
      afterChange: [rememberPath, recordChange, leaveRedirect, auditChange],
      afterOperation: [keepLock],
      afterDelete: [recordRemoval, auditRemoval],
    },
  }
}
