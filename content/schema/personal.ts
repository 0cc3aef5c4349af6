import type { BulletinCopy, MailingList } from './bulletin.ts'

/** A list on somebody's own page. */
export type PersonalList = Pick<MailingList, 'id' | 'slug' | 'name' | 'summary'> & {
  isOn: boolean
  frequency: 'each' | 'weekly' | 'monthly'
  /** Whether it has an issue that could be sent to somebody who came late. */
  hasIssue: boolean
}

/** The page that confirms a subscription. Looking at it changes nothing. */
export interface ConfirmPage {
  kind: 'confirm'
  /** `waiting`: the button confirms; `confirmed`: nothing is left to confirm; `stopped`: mail to the address has been stopped by other means. */
  state: 'waiting' | 'confirmed' | 'stopped'
  /** The address, masked. */
  address: string
  /** Lists that wait; once confirmed, those that are on. */
  lists: readonly Pick<MailingList, 'id' | 'slug' | 'name'>[]
  /** Whether the question about paid courses is asked here, and what was answered before. */
  paid: { isAsked: boolean; isTaken: boolean }
  preferencesUrl: string
}

/** Somebody's own page: what they get, and all that they can change. */
export interface PreferencesPage {
  kind: 'preferences'
  address: string
  /** `stopped`: the address bounced, complained or was taken off by an officer, so no list is mailed to it whatever stands here. */
  state: 'on' | 'off' | 'stopped'
  lists: readonly PersonalList[]
  sector: string
  district: string
  role: string
  takesPaid: boolean
  /** What was done just before. */
  notice?: 'saved' | 'ended' | 'issue-sent' | 'issue-not-sent' | 'renewed'
}

/** The page that unsubscribes from the lists of one mail. Looking at it changes nothing. */
export interface UnsubscribePage {
  kind: 'unsubscribe'
  address: string
  /** Names of the lists of that mail that are still on; none: it is done. */
  on: readonly string[]
  /** Names of the lists of that mail. */
  lists: readonly string[]
  /** Whether other lists are still on. */
  hasOthers: boolean
  preferencesUrl: string
}

/** A personal link that opens nothing. */
export interface DeadLinkPage {
  kind: 'dead'
  /**
   * `unknown`: not one of ours, or for somebody who is no longer kept; `expired`: too old to confirm; `renewed`: its owner had new links
   * made; `copy-expired`: a copy too old to be read; `left`: a copy of a list that its reader is not on any more.
   */
  why: 'unknown' | 'expired' | 'renewed' | 'copy-expired' | 'left'
}

/** One recipient's copy of a bulletin, in a browser. It says nothing of who they are. */
export interface CopyPage {
  kind: 'copy'
  copy: BulletinCopy
  sentAt: string
  /** Until when the link can be used. */
  expiresAt: string
}

/** What a page behind a personal link shows. It is rendered for one request and stands in no release. */
export type PersonalPage = ConfirmPage | PreferencesPage | UnsubscribePage | CopyPage | DeadLinkPage
