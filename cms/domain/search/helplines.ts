import type { SearchHelpline, SearchTopic, SearchWords } from '#content/schema/search.ts'
import type { WorryKind } from './worry-rules.ts'

/** Help lines that stand together: few enough to choose from while upset. */
const together = 4

/** Lines for few readers ahead of those for everybody. */
const narrowestFirst = (lines: readonly SearchHelpline[]) => lines.toSorted((a, b) => a.audiences.length - b.audiences.length)

/** Lines for anything that a young person may want to say, those meant most for them first. */
export function linesToTalk({ helplines }: SearchWords): SearchHelpline[] {
  return narrowestFirst(helplines.filter(({ kind, audiences }) => kind === 'national' && audiences.includes('young-people'))).slice(0, 2)
}

/** Lines that fit whoever asks, when no topic says better: an adult is first told of the front door, a young person of Childline and the like. */
function generalLines(words: SearchWords, kinds: readonly WorryKind[]): SearchHelpline[] {
  const young = linesToTalk(words)
  const frontDoor = words.helplines.filter(({ kind }) => kind === 'front-door')
  return kinds.includes('adult') ? [...frontDoor, ...young] : [...young, ...frontDoor]
}

/**
 * The help lines for a worrying query: the emergency line when it sounds like danger now, then the first that fits whoever asks, then
 * those of the best topics, then further general ones; each once. Every answer has a line that a young person may ring, where there is one.
 */
export function helplinesFor(kinds: readonly WorryKind[], topics: readonly SearchTopic[], words: SearchWords): SearchHelpline[] {
  const byId = new Map(words.helplines.map((line) => [line.id, line]))
  const emergency =
    kinds.includes('danger') || kinds.includes('suicide') ? words.helplines.filter(({ kind, phone }) => kind === 'emergency' && phone) : []
  const ofTopics = topics
    .slice(0, 2)
    .flatMap(({ helplines }) => helplines.flatMap((id) => byId.get(id) ?? []))
    .filter(({ kind }) => kind !== 'emergency')
  const general = generalLines(words, kinds)
  const chosen = [...new Set([...emergency, ...general.slice(0, 1), ...ofTopics, ...general])]
  const shown = chosen.slice(0, together)
  const isForYoung = ({ kind, audiences }: SearchHelpline) => kind === 'national' && audiences.includes('young-people')
  const missing = shown.some(isForYoung) ? undefined : chosen.find(isForYoung)
  return missing ? [...shown.slice(0, together - 1), missing] : shown
}
