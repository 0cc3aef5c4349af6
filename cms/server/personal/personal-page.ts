import type { LinkContents, LinkPurpose } from '#cms/adapters/subscribers/links.ts'
import type { SubscriberTools } from '#cms/adapters/subscribers/rows.ts'
import type { PublicTools, SentValues } from '#cms/server/public/public-form.ts'
import type { FormFault } from '#content/schema/form.ts'
import type { DeadLinkPage, PersonalPage } from '#content/schema/personal.ts'

/** A request for one personal page. */
export interface Visit<Purpose extends LinkPurpose> {
  link: LinkContents[Purpose]
  desk: SubscriberTools
  tools: PublicTools
  /** What the address says after its question mark: the notice of what was done just before. */
  notice: string
}

/** What came of a button: what to see next (this page again, with a notice after its question mark, or another address), or what is wrong. */
export type PersonalOutcome = { next: string } | { faults: readonly FormFault[] } | DeadLinkPage

/** A page behind a personal link. */
export interface PersonalDoor<Purpose extends LinkPurpose> {
  purpose: Purpose
  /** The site's page that shows it. */
  page: string
  /** Its form, as `Astro.locals.form` names it. */
  form: string
  /** What it shows. Looking changes nothing, however often and whoever looks. */
  show(visit: Visit<Purpose>): Promise<PersonalPage>
  /** Carries out what a button of it says. */
  take(values: SentValues, visit: Visit<Purpose>): Promise<PersonalOutcome>
  /** A file beside the page. */
  file?: { name: string; make(visit: Visit<Purpose>): Promise<string | null> }
}

/** A link that opens nothing, and why. */
export const deadLink = (why: DeadLinkPage['why']): DeadLinkPage => ({ kind: 'dead', why })
