import { audienceNames, type Audience } from '#content/schema/audience.ts'
import { hubPath } from './paths.ts'

/** One step on the way to a page. */
export interface Crumb {
  label: string
  path: string
}

/** The way from the home page down to the page above the one shown. */
export function crumbsTo(...steps: Crumb[]): Crumb[] {
  return [{ label: 'Home', path: '/' }, ...steps]
}

/** The step that is an audience's hub. */
export function hubCrumb(audience: Audience): Crumb {
  return { label: audienceNames[audience], path: hubPath(audience) }
}

/** The step that is the list of topics. */
export const topicsCrumb: Crumb = { label: 'Topics', path: '/topics/' }

/** The step that is the list of news. */
export const newsCrumb: Crumb = { label: 'News', path: '/news/' }

/** The step that is the list of events. */
export const eventsCrumb: Crumb = { label: 'Events', path: '/events/' }

/** The step that is the list of documents. */
export const documentsCrumb: Crumb = { label: 'Documents', path: '/documents/' }
