import { derivedKey } from '../data-folder/derived-key.ts'
import { readToken, signToken } from './signed-token.ts'

/** What the token of each kind of personal link tells, as it was signed. Whoever reads one that expires compares `expiresAt` with the time. */
export interface LinkContents {
  /** `issuedAt` is that of the mail, in whole seconds; the beginning of time where it was not said. */
  preferences: { subscriberId: string; issuedAt: Date }
  /** Ids of the ledger row whose mail it stands in, and of the subscriber. */
  unsubscribe: { rowId: string; subscriberId: string }
  webCopy: { rowId: string; expiresAt: Date }
  confirm: { subscriberId: string; expiresAt: Date }
}
/** A kind of personal link. */
export type LinkPurpose = keyof LinkContents

/** Where each kind stands on the site: `/mail/unsubscribe/<token>/`. */
export const linkFolders = {
  preferences: '/mail/preferences/',
  unsubscribe: '/mail/unsubscribe/',
  webCopy: '/mail/copy/',
  confirm: '/mail/confirm/',
} as const satisfies Record<LinkPurpose, string>

/** The hub's personal links: signed, the same whenever they are made again, with no address or name in them. */
export interface Links {
  /**
   * The page where a subscriber changes what they get. It does not expire; when the subscriber has their links renewed, those issued before
   * are refused. `issuedAt` is the time of the mail that carries it, stored with that mail so that its text can be made again.
   */
  preferences(subscriberId: string, issuedAt?: Date): string
  /** The page and the one-click address (RFC 8058) that unsubscribe from the lists of one mail. It never expires. */
  unsubscribe(rowId: string, subscriberId: string): string
  /** One recipient's copy in a browser. */
  webCopy(rowId: string, expiresAt: Date): string
  /** The page that confirms a subscription. */
  confirm(subscriberId: string, expiresAt: Date): string
  /** What a token tells, `null` unless the hub signed exactly this one for this purpose. Times are not compared: see `LinkContents`. */
  read<Purpose extends LinkPurpose>(token: string, purpose: Purpose): LinkContents[Purpose] | null
}

const id = '([a-z0-9][a-z0-9-]{0,99})'
const seconds = '([0-9a-z]{1,8})'
const shapes = {
  preferences: new RegExp(`^preferences:${id}:${seconds}$`, 'i'),
  unsubscribe: new RegExp(`^unsubscribe:${id}:${id}$`, 'i'),
  webCopy: new RegExp(`^webCopy:${id}:${seconds}$`, 'i'),
  confirm: new RegExp(`^confirm:${id}:${seconds}$`, 'i'),
} as const satisfies Record<LinkPurpose, RegExp>

const written = (instant: Date) => Math.floor(instant.getTime() / 1000).toString(36)
const instantOf = (text: string) => new Date(Number.parseInt(text, 36) * 1000)

const readers: { [Purpose in LinkPurpose]: (first: string, second: string) => LinkContents[Purpose] } = {
  preferences: (subscriberId, second) => ({ subscriberId, issuedAt: instantOf(second) }),
  unsubscribe: (rowId, subscriberId) => ({ rowId, subscriberId }),
  webCopy: (rowId, second) => ({ rowId, expiresAt: instantOf(second) }),
  confirm: (subscriberId, second) => ({ subscriberId, expiresAt: instantOf(second) }),
}

/** Makes and reads the personal links of the hub at `siteUrl` (without a slash at its end). Times in links are whole seconds. */
export function createLinks({ siteUrl, secret }: { siteUrl: string; secret: string }): Links {
  const key = derivedKey(secret, 'links')

  function link(purpose: LinkPurpose, first: string, second: string): string {
    const text = `${purpose}:${first}:${second}`
    if (!shapes[purpose].test(text))
      throw new Error(`No ${purpose} link can be made of "${first}" and "${second}": ids hold only a-z, 0-9 and -.`)
    return `${siteUrl}${linkFolders[purpose]}${signToken(key, text)}/`
  }

  return {
    preferences: (subscriberId, issuedAt = new Date(0)) => link('preferences', subscriberId, written(issuedAt)),
    unsubscribe: (rowId, subscriberId) => link('unsubscribe', rowId, subscriberId),
    webCopy: (rowId, expiresAt) => link('webCopy', rowId, written(expiresAt)),
    confirm: (subscriberId, expiresAt) => link('confirm', subscriberId, written(expiresAt)),
    read(token, purpose) {
      const [, first, second] = shapes[purpose].exec(readToken(key, token) ?? '') ?? []
      return first !== undefined && second !== undefined ? readers[purpose](first, second) : null
    },
  }
}
