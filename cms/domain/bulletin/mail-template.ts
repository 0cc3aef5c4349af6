/** What differs between the copies of one variant: links of the recipient's own, and why they get it. Nothing else ever does. */
export interface Substitutions {
  /** "You get this because you asked for the practitioners' bulletin on 3 March 2026." Plain text. */
  reason: string
  /** The signed page where the recipient changes what they get. */
  preferencesUrl: string
  /** The signed page that unsubscribes; also the target of one-click unsubscribing (RFC 8058). */
  unsubscribeUrl: string
  /** The same issue in a browser: public, or personal and expiring for lists that are not. */
  webUrl: string
}

/** The slots of a template, one for each substitution. */
export const slotNames = ['reason', 'preferencesUrl', 'unsubscribeUrl', 'webUrl'] as const satisfies readonly (keyof Substitutions)[]

/** Which list a copy names, and where answers to it go. */
export interface ListAddress {
  /** What `List-Id` says (RFC 2919): `practitioners.hub.example`. */
  listId: string
  replyTo?: string | undefined
}

/** One variant of a bulletin, rendered once: `html` and `text` hold slots where copies differ. The digest of it is what gets approved. */
export interface MailTemplate extends ListAddress {
  /** Which editions are merged in it, and whether with paid items: see `variantKey`. */
  variant: string
  subject: string
  html: string
  text: string
}
