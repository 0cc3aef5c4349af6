import { wordsOf } from '../search/normalise.ts'
import { worriesIn } from '../search/worry.ts'

const asking = new Set('how what when where which who why can could should would will is are do does'.split(' '))
const oneself = new Set('i me my mine myself'.split(' '))
/** More than a question may have; the rest of what is too long to be taken is not looked at. */
const mostJudged = 2000
const vague = new Set(['adult', 'told'])

/** How professionals ask: in general, of nobody's own life. */
const isGeneral = (words: readonly string[]) => asking.has(words[0] ?? '') && !words.some((word) => oneself.has(word))

function tells(sentence: string): boolean {
  const words = wordsOf(sentence)
  const worries = worriesIn(words)
  return worries.some((worry) => !vague.has(worry)) || (worries.length > 0 && !isGeneral(words))
}

/**
 * True for a question in which somebody may tell of harm to themselves or to a child. Each of its sentences is judged as search
 * judges a query; what professionals ask in general counts only where it names harm. In doubt it is one: a number shown harms nobody.
 */
export function mayBeDisclosure(question: string): boolean {
  const sentences = question
    .slice(0, mostJudged)
    .split(/[.!?;\n]+/)
    .filter((sentence) => sentence.trim() !== '')
  return sentences.some(tells)
}
