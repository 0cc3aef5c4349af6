import { beforeAll } from 'vitest'
import { buildSite, type BuiltSite } from './built-site.ts'
import { contentOf, type Published } from './content-fixture.ts'
import { readHtml, type HtmlElement } from './read-html.ts'
import { sampleContent } from './sample-content.ts'

/** A page of the site as a test looks at it. */
export interface OpenedPage {
  status: number
  html: string
  /** Empty for a page without content. */
  elements: HtmlElement[]
}

/** The site as it is built, for the tests of a file. */
export interface OpenedSite {
  /** What the site answers at a path, over this content. */
  get(path: string, published?: Published): Promise<Response>
  /** The same, read. */
  open(path: string, published?: Published): Promise<OpenedPage>
}

/** Builds the site before the tests of a file. */
export function openSite(): OpenedSite {
  let site: BuiltSite
  beforeAll(async () => void (site = await buildSite()))
  const get = (path: string, published: Published = sampleContent()) => site.render(path, contentOf(published))
  return {
    get,
    async open(path, published) {
      const response = await get(path, published)
      const html = await response.text()
      return { status: response.status, html, elements: html === '' ? [] : readHtml(html) }
    },
  }
}

/** The texts of the elements of a name that have a class. */
export const textsOf = (elements: readonly HtmlElement[], name: string, className: string): string[] =>
  elements
    .filter((element) => element.name === name && (element.attributes.class ?? '').split(' ').includes(className))
    .map(({ text }) => text.trim())
