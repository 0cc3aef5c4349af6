import { basisOf } from './read-cells.ts'
import { dateIn } from './read-date.ts'

/** On what ground somebody may be written to (UK GDPR 6(1)(a) and 6(1)(e)), as a row has it, or the words for the whole file. */
export interface Ground {
  /** `null`: there is none, so that they have to confirm before anything is sent. */
  basis: 'public-task' | 'consent' | null
  /** What shows it; empty: nothing does. */
  evidence: string
}

/** A ground with what the officer should know; or that they said no, so that nobody is brought in against their word. */
export type ReadGround = { ok: true; ground: Ground; notes: string[] } | { ok: false; reason: string }

/** What a cell of evidence is worth. `no`: it says that there is no consent. */
interface Worth {
  kind: 'words' | 'no' | 'refused'
  words: string
  note: string | null
}

const refusal =
  /^((has |have |they )?(unsubscribed|opted[- ]?out|opt[- ]?out|declined|refused|withdr(ew|awn)|revoked|objected|removed)\b|(consent|permission)[: ]+(was |has been )?(refused|declined|withdrawn|revoked)|do not (contact|e?-?mail|send))/i
const no = /^(n|no|false|0|not given)[.!]?$/i
const nothing = /^(none|nil|null|not|unknown|pending|expired|not (known|yet|recorded|asked)|n\/a|[-–?.]+)$/i
const yes = /^(y|yes|true|1|x|ok|given|ticked|checked|consent(ed)?|agreed|opt(ed)?[- ]?in|subscribed|✓|✔|☑)[.!]?$/i

function worthOf(cell: string, general: string, now: Date): Worth {
  const empty = (note: string): Worth => ({ kind: 'words', words: '', note: `“${cell}” ${note}` })
  if (refusal.test(cell)) return { kind: 'refused', words: cell, note: null }
  if (no.test(cell)) return { kind: 'no', words: '', note: `It says “${cell}”.` }
  if (nothing.test(cell)) return empty('shows no consent.')
  if (yes.test(cell) && general === '') return empty('alone shows nothing: say when and how.')
  if (cell === '' || yes.test(cell)) return { kind: 'words', words: general, note: null }
  const date = dateIn(cell)
  if (date === 'none') return empty('is no date.')
  if (date !== null && date > now) return empty('has not come yet.')
  return { kind: 'words', words: date !== null && general ? `${general} (${cell})` : cell, note: null }
}

/**
 * The ground of a row. What a row says itself goes before what is said for the whole file, also when it cannot be understood: “unknown” is no
 * public task because the other rows are. Consent without something that shows it is none (UK GDPR 7(1)).
 */
export function readGround(cells: { basis: string; evidence: string }, general: Ground, now: Date): ReadGround {
  const said = cells.basis === '' ? null : basisOf(cells.basis)
  const worth = worthOf(cells.evidence, general.evidence, now)
  if (said === 'refused') return { ok: false, reason: `They said no (“${cells.basis.slice(0, 60)}”).` }
  if (worth.kind === 'refused' && said !== 'public-task') return { ok: false, reason: `They said no (“${cells.evidence.slice(0, 60)}”).` }

  const none = (note: string): ReadGround => {
    return { ok: true, ground: { basis: null, evidence: cells.evidence }, notes: [`${note} They have to confirm.`] }
  }
  if (cells.basis !== '' && said === null) return none(`Lawful basis “${cells.basis.slice(0, 60)}” is none that the hub knows.`)
  const basis = said ?? general.basis
  if (said === null && basis !== null && worth.kind === 'no') return none(worth.note!)
  if (basis === 'consent' && worth.words === '') return none(worth.note ?? 'Consent without evidence of it is none.')
  return { ok: true, ground: { basis, evidence: worth.words || cells.evidence }, notes: [] }
}
