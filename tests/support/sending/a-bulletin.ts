import type { Approvals, BulletinComposer, ReadyBulletin } from '#cms/jobs/send-bulletins/ports.ts'
import { slot } from '#cms/domain/bulletin/slots.ts'
import { variantKey, variantOf } from '#cms/domain/bulletin/variant.ts'
import { variantsOf } from '#cms/domain/bulletin/variants-of.ts'
import type { EditionAudience } from '#cms/domain/subscriber/candidate.ts'
import type { TestList } from './subscribers.ts'

const templateOf = (variant: string) => ({
  variant,
  listId: `${variantOf(variant).editions[0]}.hub.example`,
  replyTo: 'answers@hub.example',
  subject: `Bulletin for ${variant}`,
  html: `<p>${variant}</p><p>${slot('reason')}</p><a href="${slot('preferencesUrl')}">Change</a> <a href="${slot('unsubscribeUrl')}">Leave</a> <a href="${slot('webUrl')}">Browser</a>`,
  text: `${variant}\n${slot('reason')}\n${slot('preferencesUrl')}\n${slot('unsubscribeUrl')}\n${slot('webUrl')}\n`,
})

/** A bulletin ready to go to lists, with a template for each variant. */
export function aReadyBulletin(bulletinId: string, lists: readonly TestList[], changes: Partial<ReadyBulletin> = {}): ReadyBulletin {
  const editions: EditionAudience[] = lists.map(({ id, name }) => ({
    ...{ key: id, listId: id, listName: name, isListInUse: true },
    segment: { sectors: [], districts: [], roles: [] },
  }))
  const variants = variantsOf({ editions: editions.map(({ key }) => ({ key })) as never })
  return {
    bulletinId,
    title: 'Bulletin of December',
    digest: 'digest-1',
    editions,
    templates: variants.map((variant) => templateOf(variantKey(variant))),
    from: 'Partnership <news@hub.example>',
    issues: {},
    ...changes,
  }
}

/** Composes what it is given, whatever is asked for. */
export const composerOf = (bulletins: ReadonlyMap<string, ReadyBulletin>): BulletinComposer => ({
  compose: async (id) => {
    const value = bulletins.get(id)
    return value ? { ok: true, value } : { ok: false, faults: ['The bulletin is gone.'] }
  },
})

/** Everything was approved. */
export const allApproved: Approvals = { isApproved: async () => true }
