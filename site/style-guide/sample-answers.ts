import type { SentForm } from '#content/schema/form.ts'
import type { SearchAnswer, SearchHit } from '#content/schema/search.ts'
import type { AnsweredPage } from './answered-page.ts'
import { longTitle, longWord } from './sample-bodies.ts'
import { sampleHelplines } from './sample-helplines.ts'
import { personalPages } from './sample-personal.ts'

const hit = (values: Partial<SearchHit> = {}): SearchHit => ({
  url: '/articles/left-out/',
  title: 'When friends leave you out',
  kind: 'advice',
  readers: 'Young people',
  excerpt: [
    { text: 'What it can feel like when friends ', isMatch: false },
    { text: 'leave you out', isMatch: true },
    { text: ', what helps, and who to talk to…', isMatch: false },
  ],
  ...values,
})

const hits: SearchHit[] = [
  hit(),
  hit({ kind: 'topic', title: 'Friends and falling out', url: '/topics/friends/' }),
  hit({ kind: 'event', title: 'Practitioner forum: listening to children', url: '/events/forum/', readers: 'Professionals' }),
  hit({ kind: 'document', title: 'Annual report 2012/13', url: '/documents/report/', readers: 'Professionals' }),
  hit({ kind: 'news', title: 'News of day 1', url: '/articles/news-1/', readers: 'Parents and carers, professionals' }),
]

const topics: SearchAnswer['topics'] = [
  {
    id: 'home',
    url: '/topics/home/',
    title: 'Violence at home',
    words: ['my dad hits my mum'],
    helplines: ['childline'],
    isSensitive: true,
  },
]

const answer = (values: Partial<SearchAnswer> & { query: string }): SearchAnswer => ({
  isWorrying: false,
  helplines: [],
  topics: [],
  hits,
  ...values,
})

const found = (slug: string, title: string, search: SearchAnswer): AnsweredPage => ({ slug, title, path: '/search/', search })

const refused = (slug: string, title: string, form: Omit<SentForm, 'name'>): AnsweredPage => ({
  slug,
  title,
  path: '/events/forum/',
  form: { name: 'event-question', ...form },
})

/** Pages in answer to a search, a form or a personal link, in every state. */
export const answeredPages: readonly AnsweredPage[] = [
  found('search-found', 'A search that found pages', answer({ query: 'left out' })),
  found(
    'search-worrying',
    'A search that sounds like somebody needs help',
    answer({ query: 'my dad hits my mum', isWorrying: true, helplines: sampleHelplines.slice(0, 4), topics }),
  ),
  found('search-corrected', 'A search in another spelling', answer({ query: 'bulying', correction: { to: 'bullying', isUsed: true } })),
  found('search-suggested', 'A search with a suggestion', answer({ query: 'sleap', correction: { to: 'sleep', isUsed: false } })),
  found('search-nothing', 'A search that found nothing', answer({ query: 'xylophone', hits: [] })),
  found(
    'search-long',
    'A search with words that fit nowhere',
    answer({
      query: longWord,
      hits: [hit({ title: longTitle, excerpt: [{ text: longWord, isMatch: true }] })],
      topics: [{ ...topics[0]!, title: longTitle }],
    }),
  ),
  refused('form-refused', 'A question that could not be taken', {
    values: { question: `What if ${longWord}?`, role: 'me@example.org' },
    faults: [
      { field: 'question', message: 'Your question is 1,204 characters long. Shorten it to 600 or fewer.' },
      { field: 'role', message: 'Write a role such as “health visitor”, without an email address.' },
    ],
  }),
  refused('form-busy', 'A question at a bad moment', {
    values: { question: 'What if a child asks me to tell nobody?' },
    faults: [
      { field: '', message: 'Too many questions came from your network. Your text is still here: wait 10 minutes, then send it again.' },
    ],
  }),
  {
    slug: 'subscribe-refused',
    title: 'A subscription that could not be taken',
    path: '/subscribe/',
    form: {
      name: 'subscription',
      values: { address: `${longWord} at example`, role: longWord, 'takes-paid': 'on', frequency: 'weekly', sector: 'health' },
      faults: [
        { field: 'list-practitioners', message: 'Choose at least one bulletin.' },
        { field: 'address', message: 'Write your email address in full, like name@example.org.' },
        { field: 'kind', message: 'Say whose address it is.' },
      ],
    },
  },
  ...personalPages,
]
