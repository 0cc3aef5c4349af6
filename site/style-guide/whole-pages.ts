import type { SampleState } from './sample-content.ts'

/** Pages that are there whatever is published. */
const standing = [
  '/',
  '/young-people/',
  '/parents/',
  '/professionals/',
  '/topics/',
  '/news/',
  '/events/',
  '/events/past/',
  '/documents/',
  '/worried-about-a-child/',
  '/find-help/',
  '/search/',
  '/subscribe/',
  '/subscribe/sent/',
  '/preferences/',
  '/404/',
  '/410/',
]

const everyPage = [
  ...standing,
  '/young-people/archive/2/',
  '/topics/friends/',
  '/topics/home/',
  '/topics/friends/archive/2/',
  '/articles/whole/',
  '/articles/not-safe/',
  '/articles/bare/',
  '/news/archive/2/',
  '/events/bookable/',
  '/documents/report/',
  '/documents/report/who-we-are/',
  '/about/',
]

/** Whole pages of the site made of samples, by the state in which they are worth looking at. */
export const wholePages: Record<SampleState, readonly string[]> = {
  usual: [
    ...everyPage,
    '/events/closed/',
    '/events/cancelled/',
    '/events/forum/',
    '/events/over/',
    '/documents/plan/',
    '/documents/review/',
    '/documents/guide/',
    '/documents/minutes/',
  ],
  long: everyPage,
  empty: standing,
  draft: ['/articles/draft/', '/articles/whole/', '/topics/friends/', '/about/', '/events/bookable/', '/documents/report/'],
}

/** The address of a whole page within the style guide. */
export const wholePagePath = (state: SampleState, path: string): string => `/style-guide/pages/${state}${path}`
