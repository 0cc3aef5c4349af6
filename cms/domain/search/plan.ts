import type { SearchHelpline, SearchTopic, SearchWords } from '#content/schema/search.ts'
import { helplinesFor, linesToTalk } from './helplines.ts'
import { tidyQuery, wordsOf } from './normalise.ts'
import { createSpelling } from './spelling.ts'
import { isStopWord } from './stop-words.ts'
import { createTopicFinder } from './topics.ts'
import { topicsOfWorries } from './worry-topics.ts'
import { isAboutPapers, isPersonal, worriesIn } from './worry.ts'

/** What a query asks for. */
export interface SearchPlan {
  /** As it may be shown again; empty when nothing was asked. */
  query: string
  /** True when it may be a cry for help. */
  isWorrying: boolean
  /** For a worrying query, best first; else those that the query names, or a few for somebody who speaks of themselves. */
  helplines: SearchHelpline[]
  topics: SearchTopic[]
  /** The words to look for, one blank between; empty when there is nothing to look for. */
  words: string
  /** Other searches that may help when that one finds little, best first. */
  further: string[]
  /** The query in another spelling, and the words to look for then. */
  correction?: { to: string; words: string } | undefined
}

const mostTopics = 3

/** Most words of a query that are looked at. */
const mostWords = 32

/** The words of a query that tell its subject; all of them when none does. */
function searchedWords(words: readonly string[]): string {
  const telling = words.filter((word) => !isStopWord(word) && word !== 'me')
  return [...new Set(telling.length > 0 ? telling : words)].join(' ')
}

/** A function that plans searches over these words of the site. Making it takes some milliseconds, a plan far less than one a word. */
export function createPlanner(words: SearchWords): (text: string) => SearchPlan {
  const titles = [words.vocabulary, ...words.topics.map(({ title }) => title), ...words.helplines.map(({ name }) => name)].flatMap(wordsOf)
  const ownWords = words.topics.flatMap((topic) => topic.words.flatMap(wordsOf))
  const spelling = createSpelling(titles, ownWords)
  /** Takes a misspelling that a topic lists for one, so that it is heard as what it means. */
  const strictSpelling = createSpelling(titles)
  const finder = createTopicFinder(words.topics)

  /** Help lines whose name, or the first word of it, was typed: "childline", "samaritans". */
  const namedLines = (said: readonly string[]) =>
    words.helplines.filter(({ name }) => {
      const [first = ''] = wordsOf(name).filter((word) => !isStopWord(word))
      return first.length > 4 && said.includes(first) && !['emergency', 'police', 'national', 'essex'].includes(first)
    })

  return (text) => {
    const query = tidyQuery(text)
    const typed = wordsOf(query).slice(0, mostWords)
    if (typed.length === 0) return { query, isWorrying: false, helplines: [], topics: [], words: '', further: [] }
    const mended = typed.map((word) => spelling.mend(word))
    const isMended = mended.some((word, at) => word !== typed[at])
    const strict = typed.flatMap((word) => wordsOf(strictSpelling.mend(word)))
    const kinds = [...new Set([typed, mended, strict].flatMap(worriesIn))]
    const found = finder.find([...typed, ...mended], mostTopics)
    const isWorrying = kinds.length > 0 || (!isAboutPapers(typed) && found.some(({ topic, isSaid }) => isSaid && topic.isSensitive))
    const mortal = topicsOfWorries(
      kinds.filter((kind) => kind === 'suicide'),
      finder,
    )
    const topics = [...new Set([...mortal, ...found.map(({ topic }) => topic), ...topicsOfWorries(kinds, finder)])].slice(0, mostTopics)
    const named = namedLines(mended)
    const offered = isWorrying ? helplinesFor(kinds, topics, words) : isPersonal(typed) ? linesToTalk(words) : []
    const helplines = [...new Set([...named, ...offered])]
    const sought = searchedWords(typed)
    return {
      query,
      isWorrying,
      helplines,
      topics,
      words: sought,
      further: furtherSearches(searchedWords(mended), topics),
      correction: isMended ? { to: mended.join(' '), words: searchedWords(mended) } : undefined,
    }
  }
}

/** The titles of the topics that fit, then the longest words alone. */
function furtherSearches(sought: string, topics: readonly SearchTopic[]): string[] {
  const single = sought.split(' ').filter((word) => word.length > 3)
  const alone = single.length > 1 ? single.toSorted((a, b) => b.length - a.length).slice(0, 3) : []
  return [...topics.slice(0, 2).map(({ title }) => searchedWords(wordsOf(title))), ...alone]
}
