/** What an officer wants for a subscriber's subscriptions, as it came with a save. */
export interface OfficerWish {
  addLists: readonly string[]
  takeOffLists: readonly string[]
  basis: 'public-task' | 'consent' | null
  evidence: string
  stopsMail: boolean
}

/** The fields in which a wish comes. */
export const wishFields: readonly string[] = ['addLists', 'takeOffLists', 'basis', 'evidence', 'stopsMail']

/** What keeps a wish from being carried out: the field, and what to do. */
export interface WishFault {
  path: string
  message: string
}

const suppressedWords: Record<string, string> = {
  unsubscribed: 'This person unsubscribed from everything. Only they can come back, on the subscribe page.',
  bounced: 'Mail to this address came back: it does not exist. Ask for another address.',
  complained: 'This person marked our mail as spam. Do not write to them.',
  erased: 'This person had themselves erased. Only they can come back: ask whoever looks after data protection.',
  officer: 'An officer stopped all mail to this address.',
}

/** Reads a wish from what came with a save. */
export function officerWishOf(data: Readonly<Record<string, unknown>>): OfficerWish {
  const ids = (value: unknown) => (Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [])
  return {
    addLists: ids(data.addLists),
    takeOffLists: ids(data.takeOffLists),
    basis: data.basis === 'public-task' || data.basis === 'consent' ? data.basis : null,
    evidence: typeof data.evidence === 'string' ? data.evidence.trim() : '',
    stopsMail: data.stopsMail === true,
  }
}

/** What is known of the subscriber besides. */
interface Known {
  isNew: boolean
  /** Whether the save gives somebody who is known another address; then `suppression` is that of the new one. */
  isReaddressed: boolean
  suppression: string | null
  /** Whether the save says that they agreed to hear of paid courses, and they had not before. */
  agreesToPaid: boolean
}

/**
 * What is wrong with an officer's wish. Nobody is added, or put on a list, without a lawful basis and what shows it; nobody suppressed is
 * put on anything or gets the address of somebody else; one list is not put on and taken off in one go.
 */
export function faultsOfWish(wish: OfficerWish, known: Known): WishFault[] {
  const faults: WishFault[] = []
  const isAdding = known.isNew || wish.addLists.length > 0
  if (isAdding && wish.basis === null)
    faults.push({ path: 'basis', message: 'Say on what ground this person is written to: public task, or consent.' })
  if (!isAdding && known.agreesToPaid && wish.evidence === '')
    faults.push({ path: 'evidence', message: 'Say what shows that they agreed to hear of paid courses.' })
  if (isAdding && wish.evidence === '')
    faults.push({ path: 'evidence', message: 'Say what shows it, in a sentence. Without that nobody may be written to.' })
  if ((isAdding || known.isReaddressed) && known.suppression !== null)
    faults.push({
      path: known.isNew || known.isReaddressed ? 'address' : 'addLists',
      message: suppressedWords[known.suppression] ?? suppressedWords.officer!,
    })
  if (wish.stopsMail && isAdding)
    faults.push({ path: 'stopsMail', message: 'Stop all mail, or put somebody on a list: not both in one go.' })
  if (wish.addLists.some((id) => wish.takeOffLists.includes(id)))
    faults.push({ path: 'takeOffLists', message: 'A list stands in both fields. Leave it in one.' })
  return faults
}
