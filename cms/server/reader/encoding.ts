import Negotiator from 'negotiator'

/** A content coding of a stored variant; identity is the file itself. */
export type Encoding = 'br' | 'gzip' | 'identity'

const suffixes: Record<Encoding, string> = { br: '.br', gzip: '.gz', identity: '' }
const ours: Encoding[] = ['br', 'gzip', 'identity']

/** The published types of negotiator lack the order that decides between codings the client likes equally. */
type Preferring = { encodings(available: Encoding[], options: { preferred: Encoding[] }): Encoding[] }

const answers = new Map<string, Encoding[]>()
const mostAnswers = 500

/** What the name of a variant's file ends with. */
export const suffixOf = (encoding: Encoding): string => suffixes[encoding]

/**
 * The codings to try for an entry, best first, by Accept-Encoding and, where the client has no preference, by our own order.
 * Identity always comes last, even if refused: a readable answer serves better than 406.
 */
export function encodingsFor(accept: string | undefined, available: readonly string[]): Encoding[] {
  if (accept === undefined || available.length === 0) return ['identity']
  const key = `${available.join()} ${accept}`
  const known = answers.get(key)
  if (known !== undefined) return known

  const offered = ours.filter((encoding) => encoding === 'identity' || available.includes(encoding))
  const wanted = (new Negotiator({ headers: { 'accept-encoding': accept } }) as Preferring).encodings(offered, { preferred: ours })
  const untilIdentity = wanted.includes('identity') ? wanted.slice(0, wanted.indexOf('identity')) : wanted
  const answer: Encoding[] = [...untilIdentity, 'identity']
  // Few spellings are in use; a client that invents more must not fill the memory.
  if (answers.size >= mostAnswers) answers.clear()
  answers.set(key, answer)
  return answer
}
