import { foldWord } from './fold-word.ts'
import { companionClasses, companions, paperWords, wordClasses, worryKinds, worryRules, type WorryKind } from './worry-rules.ts'

/** Words that may stand between two words of a rule. */
const widestGap = 3

/** The words of which one is enough at a place of a rule: as they are compared, and as they are written. */
interface Slot {
  folded: ReadonlySet<string>
  written: ReadonlySet<string>
}

interface Rule {
  kind: WorryKind
  slots: readonly Slot[]
}

const classes = new Map(Object.entries(wordClasses).map(([name, words]) => [name, words.split(' ')]))

function slotOf(alternatives: string): Slot {
  const words = alternatives.split('/').flatMap((word) => classes.get(word) ?? [word])
  return {
    folded: new Set(words.filter((word) => !word.startsWith('=')).map(foldWord)),
    written: new Set(words.filter((word) => word.startsWith('=')).map((word) => word.slice(1))),
  }
}

const linesOf = (kind: WorryKind) => worryRules[kind].split(/\s*[;\n]\s*/).filter((line) => line !== '')
const rules: readonly Rule[] = worryKinds.flatMap((kind) =>
  linesOf(kind).map((line) => ({ kind, slots: line.trim().split(' ').map(slotOf) })),
)
const paper = new Set(paperWords.map(foldWord))
/** Words that say enough when nothing but politeness stands beside them. */
const alone = new Set(
  'help sos scared sad alone lonely crying hurt hurting frightened afraid trapped upset worried suicidal unsafe'.split(' '),
)
const polite = new Set('please i am feel feeling so really very me need want to'.split(' '))
const companionWords = new Map(
  Object.entries(companionClasses).map(([name, words]) => [name, new Set(words.trim().split(/\s+/).map(foldWord))]),
)
const named = new Set(classes.get('SELF'))

/** Every word that a rule names, as written there: spelling is mended towards them. */
export const worryLexicon: readonly string[] = [
  ...new Set(
    [...worryKinds.flatMap(linesOf).flatMap((line) => line.split(/[ /]/)), ...[...classes.values()].flat()]
      .map((word) => word.replace(/^=/, ''))
      .filter((word) => !classes.has(word)),
  ),
]

function isFollowed(slots: readonly Slot[], words: readonly string[], folded: readonly string[], slot: number, from: number): boolean {
  if (slot === slots.length) return true
  const last = slot === 0 ? words.length : Math.min(words.length, from + widestGap + 1)
  for (let at = from; at < last; at++) {
    if (!slots[slot]!.folded.has(folded[at]!) && !slots[slot]!.written.has(words[at]!)) continue
    if (isFollowed(slots, words, folded, slot + 1, at + 1)) return true
  }
  return false
}

/** True for words of meetings, papers and training with nobody speaking of themselves: a professional's query. */
export function isAboutPapers(words: readonly string[]): boolean {
  return words.some((word) => paper.has(foldWord(word))) && !words.some((word) => named.has(word))
}

const holds = (folded: readonly string[], name: string) => folded.some((word) => companionWords.get(name)!.has(word))

/** What a query tells in words that no rule foresees: of oneself or a child together with somebody, or with something bad. */
function toldIn(folded: readonly string[]): WorryKind[] {
  return companions
    .filter(({ classes: [first, second], fewestWords }) => folded.length >= fewestWords && holds(folded, first) && holds(folded, second))
    .map(({ kind }) => kind)
}

/** What a query may be a cry for help about, in the order of `worryKinds`; empty for none. In doubt it is one. */
export function worriesIn(words: readonly string[]): WorryKind[] {
  if (isAboutPapers(words)) return []
  const folded = words.map(foldWord)
  const meant = words.filter((word) => !polite.has(word))
  if (meant.length === 1 && alone.has(meant[0]!)) return ['distress']
  const found = new Set(rules.filter(({ slots }) => isFollowed(slots, words, folded, 0, 0)).map(({ kind }) => kind))
  if (found.size === 0) for (const kind of toldIn(folded)) found.add(kind)
  return worryKinds.filter((kind) => found.has(kind))
}

const asking = new Set('how what when where which who can is are do does'.split(' '))

/** True for a query in which somebody speaks of themselves, or tells of people, without a word that worries: it may still be a beginning. */
export function isPersonal(words: readonly string[]): boolean {
  const folded = words.map(foldWord)
  if (folded.some((word) => paper.has(word))) return false
  if (words.length >= 3 && holds(folded, 'SELF')) return true
  return words.length >= 5 && !asking.has(words[0]!) && (holds(folded, 'RELATIVE') || holds(folded, 'CHILD'))
}
