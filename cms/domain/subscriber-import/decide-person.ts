import type { ImportPerson, ImportSubscription } from './read-row.ts'

/** What the hub knows of an address that a file names. */
export interface KnownPerson {
  /** `null`: nothing. */
  subscriberId: string | null
  state: 'unconfirmed' | 'confirmed' | 'ended'
  profile: Pick<ImportPerson, 'name' | 'organisation' | 'sector' | 'district' | 'role'>
  subscriptions: readonly { list: string; state: 'unconfirmed' | 'active' | 'ended' }[]
  /** Why nothing may go to the address. */
  suppression: string | null
}

/** What became of a person of a file. `kept-out`: an import never brings back who objected. */
export type ImportOutcome = 'added' | 'changed' | 'unchanged' | 'kept-out'

/** A list that somebody is newly put on, or whose waiting ends, with what the file says of it. */
export interface DecidedList extends Omit<ImportSubscription, 'listId'> {
  list: string
  state: 'unconfirmed' | 'active'
}

/** What is to be done about a person. */
export interface Decision {
  outcome: ImportOutcome
  /** The profile as it is to be: what is known, filled in from the file where it is empty. */
  profile: KnownPerson['profile']
  /** Whether the subscriber becomes, or is made, confirmed; `false`: unconfirmed stays unconfirmed. */
  isConfirming: boolean
  lists: readonly DecidedList[]
  /** What the officer should know. */
  words: string | null
}

const keptOutWords: Record<string, string> = {
  unsubscribed: 'They unsubscribed from everything. Only they can come back.',
  bounced: 'Mail to this address came back: it does not exist.',
  complained: 'They marked our mail as spam.',
  erased: 'They had themselves erased.',
  officer: 'An officer stopped all mail to this address.',
}

const profileFields = ['name', 'organisation', 'sector', 'district', 'role'] as const

/**
 * Decides what an import does about a person. What people said themselves goes before what a file says: a list that they left stays left,
 * their own words stay, and whoever ended everything or is suppressed is not touched. Lists without a lawful basis have to be confirmed.
 */
export function decidePerson(person: ImportPerson, known: KnownPerson): Decision {
  const keptOut = (words: string): Decision => ({ outcome: 'kept-out', profile: known.profile, isConfirming: false, lists: [], words })
  if (known.suppression !== null) return keptOut(keptOutWords[known.suppression] ?? keptOutWords.officer!)
  if (known.subscriberId !== null && known.state === 'ended') return keptOut('They ended their subscriptions. Only they can come back.')

  const of = (list: string) => known.subscriptions.find((one) => one.list === list)?.state
  const lists = person.subscriptions.flatMap(({ listId: list, ...one }): DecidedList[] => {
    const state = one.basis === null ? 'unconfirmed' : 'active'
    const current = of(list)
    return current === undefined || (current === 'unconfirmed' && state === 'active') ? [{ ...one, list, state }] : []
  })
  const isActive = lists.some(({ state }) => state === 'active')
  const left = person.subscriptions.map(({ listId }) => listId).filter((list) => of(list) === 'ended')
  const words =
    left.length > 0 ? `They left ${left.length === 1 ? 'a list' : 'lists'} that the file names, and stay off: ${left.join(', ')}.` : null
  if (known.subscriberId === null) {
    const { name, organisation, sector, district, role } = person
    return { outcome: 'added', profile: { name, organisation, sector, district, role }, isConfirming: isActive, lists, words }
  }
  const isFilled = profileFields.some((field) => known.profile[field] === null && person[field] !== null)
  const profile = Object.fromEntries(profileFields.map((field) => [field, known.profile[field] ?? person[field]])) as KnownPerson['profile']
  const isConfirming = known.state === 'unconfirmed' && isActive
  const isChanged = isFilled || isConfirming || lists.length > 0
  return { outcome: isChanged ? 'changed' : 'unchanged', profile, isConfirming, lists, words }
}
