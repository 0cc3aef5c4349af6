import type { Content } from '#content/schema/content.ts'
import { contentOf, type Sample } from './content-of.ts'
import { draftArticle, longArticles, longTopics, sampleArticles, sampleClaims, samplePages, sampleTopics } from './sample-articles.ts'
import { longTitle, longWord } from './sample-bodies.ts'
import { longDocuments, longEvents, sampleDocuments, sampleEvents } from './sample-board.ts'
import { longHelpline, sampleHelplines } from './sample-helplines.ts'
import { longLists, sampleLists } from './sample-lists.ts'
import { bareSettings, longSettings, sampleSettings } from './sample-settings.ts'

const usual: Sample = {
  isPreview: false,
  settings: sampleSettings,
  alert: null,
  articles: sampleArticles,
  topics: sampleTopics,
  helplines: sampleHelplines,
  pages: samplePages,
  claims: sampleClaims,
  events: sampleEvents,
  documents: sampleDocuments,
  lists: sampleLists,
}

const [emergency] = sampleHelplines

/** The states of a hub in which whole pages are looked at, with the words that the style guide has for them. */
export const sampleStates = {
  usual: 'With the usual amount of everything',
  long: 'With words and titles that fit nowhere, under an urgent notice',
  empty: 'With nothing published but settings and the emergency line',
  draft: 'As the preview of a draft with gaps',
} as const
export type SampleState = keyof typeof sampleStates

const samples: Record<SampleState, Sample> = {
  usual,
  long: {
    ...usual,
    settings: longSettings,
    alert: {
      tone: 'urgent',
      title: longTitle.slice(0, 100),
      message: `${longWord} ${longTitle}`,
      link: { href: '/about/', label: longWord },
      audiences: [],
    },
    articles: longArticles,
    topics: longTopics,
    helplines: [...sampleHelplines, longHelpline],
    pages: samplePages.map((page) => ({ ...page, title: longTitle, summary: `${longWord} ${longTitle}` })),
    events: longEvents,
    documents: longDocuments,
    lists: longLists,
  },
  empty: {
    ...usual,
    settings: bareSettings,
    articles: [],
    topics: [],
    helplines: [emergency!],
    pages: [],
    claims: [],
    events: [],
    documents: [],
    lists: [],
  },
  draft: { ...usual, isPreview: true, articles: [draftArticle, ...sampleArticles] },
}

/** A hub made of samples, the same at every call. */
export function sampleContent(state: SampleState): Content {
  return contentOf(samples[state])
}

/** True for the name of a state. */
export const isSampleState = (name: string): name is SampleState => Object.hasOwn(sampleStates, name)
