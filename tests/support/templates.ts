import { issueWithCharts, newestIssue } from './sent-issues.ts'

/** One template of the site and a page of the reference content that shows it. */
export interface Template {
  /** As the accessibility statement names it. */
  name: string
  /** Its file below `site/pages`. */
  page: string
  path: string
}

/** Every template of the public site that people read. Some stand twice, where what they show differs with what they are given. */
export const templates: readonly Template[] = [
  { name: 'Home page', page: 'index.astro', path: '/' },
  { name: 'Page for young people', page: '[slug].astro', path: '/young-people/' },
  { name: 'Page for parents and carers', page: '[slug].astro', path: '/parents/' },
  { name: 'Page for professionals', page: '[slug].astro', path: '/professionals/' },
  { name: 'Every article for an audience', page: '[audience]/archive/[number].astro', path: '/young-people/archive/1/' },
  { name: 'Topics from A to Z', page: 'topics/index.astro', path: '/topics/' },
  { name: 'Topic', page: 'topics/[slug]/index.astro', path: '/topics/bullying/' },
  { name: 'Topic on a sensitive subject', page: 'topics/[slug]/index.astro', path: '/topics/domestic-abuse/' },
  { name: 'Every article on a topic', page: 'topics/[slug]/archive/[number].astro', path: '/topics/bullying/archive/1/' },
  { name: 'Advice for young people', page: 'articles/[slug].astro', path: '/articles/online-all-night/' },
  { name: 'Advice for young people on a sensitive subject', page: 'articles/[slug].astro', path: '/articles/getting-through-tonight/' },
  { name: 'Advice for parents and carers', page: 'articles/[slug].astro', path: '/articles/safer-sleep-for-babies/' },
  { name: 'Advice for professionals, with tables', page: 'articles/[slug].astro', path: '/articles/child-death-review-figures/' },
  { name: 'News', page: 'news/index.astro', path: '/news/' },
  { name: 'News of earlier times', page: 'news/archive/[number].astro', path: '/news/archive/1/' },
  { name: 'News item', page: 'articles/[slug].astro', path: '/articles/news-new-website/' },
  { name: 'Events', page: 'events/index.astro', path: '/events/' },
  { name: 'Past events', page: 'events/past.astro', path: '/events/past/' },
  { name: 'Event', page: 'events/[slug]/index.astro', path: '/events/the-designated-person-january-2027/' },
  { name: 'Event that takes questions', page: 'events/[slug]/index.astro', path: '/events/forum-quiet-bullying-february-2027/' },
  { name: 'Question sent', page: 'events/[slug]/question-sent.astro', path: '/events/forum-quiet-bullying-february-2027/question-sent/' },
  { name: 'Documents', page: 'documents/index.astro', path: '/documents/' },
  { name: 'Document', page: 'documents/[slug]/index.astro', path: '/documents/annual-report-2012-13/' },
  {
    name: 'Chapter with charts',
    page: 'documents/[slug]/[chapter]/index.astro',
    path: '/documents/annual-report-2012-13/children-in-essex/',
  },
  { name: 'Bulletins', page: 'bulletins/index.astro', path: '/bulletins/' },
  { name: 'Issues of a bulletin', page: 'bulletins/[list]/index.astro', path: '/bulletins/practitioners/' },
  { name: 'Every issue of a bulletin', page: 'bulletins/[list]/archive/[number].astro', path: '/bulletins/practitioners/archive/1/' },
  { name: 'Issue of a bulletin', page: 'bulletins/[list]/[slug].astro', path: `/bulletins/practitioners/${newestIssue}/` },
  {
    name: 'Issue with charts, corrected',
    page: 'bulletins/[list]/[slug].astro',
    path: `/bulletins/practitioners/${issueWithCharts}/`,
  },
  { name: 'Subscribe', page: 'subscribe/index.astro', path: '/subscribe/' },
  { name: 'Asked for bulletins', page: 'subscribe/sent.astro', path: '/subscribe/sent/' },
  { name: 'Taken back', page: 'subscribe/removed.astro', path: '/subscribe/removed/' },
  { name: 'Have a personal link sent', page: 'preferences/index.astro', path: '/preferences/' },
  { name: 'Personal link sent', page: 'preferences/sent.astro', path: '/preferences/sent/' },
  { name: 'Confirm a subscription', page: 'mail/confirm.astro', path: '/style-guide/answers/mail-confirm/' },
  { name: 'Change what bulletins come', page: 'mail/preferences.astro', path: '/style-guide/answers/mail-preferences/' },
  { name: 'Unsubscribe', page: 'mail/unsubscribe.astro', path: '/style-guide/answers/mail-unsubscribe/' },
  { name: 'Unsubscribed', page: 'mail/unsubscribe.astro', path: '/style-guide/answers/mail-unsubscribed/' },
  { name: 'Bulletin in the browser', page: 'mail/copy.astro', path: '/style-guide/answers/mail-copy/' },
  { name: 'Personal link that opens nothing', page: 'mail/dead-link.astro', path: '/style-guide/answers/mail-unknown/' },
  { name: 'Search', page: 'search/index.astro', path: '/search/' },
  { name: 'Finder: what do you want to talk about?', page: 'find-help.astro', path: '/find-help/' },
  { name: 'Worried about a child?', page: 'worried-about-a-child.astro', path: '/worried-about-a-child/' },
  { name: 'Standing page', page: '[slug].astro', path: '/accessibility/' },
  { name: 'No such page', page: '404.astro', path: '/404/' },
  { name: 'Page taken down', page: '410.astro', path: '/410/' },
]
