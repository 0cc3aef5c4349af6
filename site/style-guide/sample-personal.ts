import type { PersonalList, PersonalPage, PreferencesPage } from '#content/schema/personal.ts'
import { longTitle, longWord } from './sample-bodies.ts'
import type { AnsweredPage } from './answered-page.ts'
import { sampleCopy } from './sample-copy.ts'
import { sampleLists } from './sample-lists.ts'

const address = 'a…n@example.org'
const preferencesUrl = 'https://hub.example/mail/preferences/sample/'
const named = sampleLists.slice(0, 2)

const lists: PersonalList[] = sampleLists.slice(0, 4).map(({ id, slug, name, summary }, place) => ({
  ...{ id, slug, name, summary },
  isOn: place < 2,
  frequency: place === 1 ? 'monthly' : 'each',
  hasIssue: place === 0,
}))

const preferences = (values: Partial<PreferencesPage> = {}): PreferencesPage => ({
  kind: 'preferences',
  address,
  state: 'on',
  lists,
  sector: 'education',
  district: 'Tendring',
  role: 'School governor',
  takesPaid: false,
  ...values,
})

const waiting: PersonalPage = {
  kind: 'confirm',
  state: 'waiting',
  address,
  lists: named,
  paid: { isAsked: true, isTaken: false },
  preferencesUrl: '',
}

const shown = (slug: string, title: string, path: string, personal: PersonalPage, form?: AnsweredPage['form']): AnsweredPage => ({
  ...{ slug, title, path: `/mail/${path}/`, personal },
  ...(form && { form }),
})

/** Pages behind personal links, in every state. */
export const personalPages: readonly AnsweredPage[] = [
  shown('mail-confirm', 'A subscription to confirm', 'confirm', waiting),
  shown('mail-confirm-refused', 'A subscription confirmed without a list', 'confirm', waiting, {
    name: 'confirm',
    values: { 'takes-paid': 'on' },
    faults: [{ field: `list-${named[0]!.slug}`, message: 'Choose at least one bulletin, or say that it was not you.' }],
  }),
  shown('mail-confirmed', 'A confirmed subscription', 'confirm', { ...waiting, state: 'confirmed', preferencesUrl }),
  shown('mail-stopped', 'A subscription to an address that gets no mail', 'confirm', { ...waiting, state: 'stopped' }),
  shown('mail-preferences', 'Somebody’s own page', 'preferences', preferences({ notice: 'saved' })),
  shown(
    'mail-preferences-off',
    'The page of somebody who gets nothing',
    'preferences',
    preferences({ state: 'off', lists: lists.slice(0, 3) }),
  ),
  shown('mail-preferences-stopped', 'The page of somebody whose mail was stopped', 'preferences', preferences({ state: 'stopped' })),
  shown(
    'mail-preferences-long',
    'Somebody’s own page, with words that fit nowhere and faults',
    'preferences',
    preferences({ address: `a…n@${longWord}.example`, lists: lists.map((list) => ({ ...list, name: longTitle, summary: longWord })) }),
    {
      name: 'preferences',
      values: { role: longWord, 'list-schools': 'on', 'frequency-schools': 'each' },
      faults: [{ field: 'role', message: 'Shorten the role to 80 characters or fewer.' }],
    },
  ),
  shown('mail-unsubscribe', 'Unsubscribing', 'unsubscribe', {
    ...{ kind: 'unsubscribe', address, preferencesUrl },
    ...{ on: named.map(({ name }) => name), lists: named.map(({ name }) => name), hasOthers: true },
  }),
  shown('mail-unsubscribed', 'Unsubscribed, with other lists on', 'unsubscribe', {
    ...{ kind: 'unsubscribe', address, preferencesUrl },
    ...{ on: [], lists: named.map(({ name }) => name), hasOthers: true },
  }),
  shown('mail-copy', 'A bulletin in the browser', 'copy', {
    kind: 'copy',
    copy: sampleCopy,
    sentAt: '2026-12-01T09:00:00.000Z',
    expiresAt: '2027-03-01T09:00:00.000Z',
  }),
  shown('mail-unknown', 'A personal link that opens nothing', 'dead-link', { kind: 'dead', why: 'unknown' }),
  shown('mail-expired', 'A personal link that has expired', 'dead-link', { kind: 'dead', why: 'expired' }),
  shown('mail-renewed', 'A personal link that was replaced', 'dead-link', { kind: 'dead', why: 'renewed' }),
  shown('mail-copy-expired', 'A personal copy that has expired', 'dead-link', { kind: 'dead', why: 'copy-expired' }),
  shown('mail-left', 'A personal copy for somebody who left the list', 'dead-link', { kind: 'dead', why: 'left' }),
]
