import { searchKindNames, type SearchAnswer, type SearchHelpline, type SearchHit } from '#content/schema/search.ts'
import { element, type Element, type Part } from './element-tree.ts'
import { worriedPath } from './paths.ts'
import { smsHref, telHref } from '#cms/domain/words/phone.ts'
import { siteName } from '#cms/domain/words/site-name.ts'

/** How many pages were found, in words, for the eye and for the ear. */
export function countInWords({ query, hits, topics, correction }: SearchAnswer): string {
  const shown = correction?.isUsed ? correction.to : query
  if (query === '') return 'Type what you are looking for.'
  if (hits.length === 0) return topics.length > 0 ? `No pages for “${shown}”, but a topic that may fit.` : `No pages for “${shown}”.`
  return `${hits.length === 1 ? 'One page' : `${hits.length} pages`} for “${shown}”.`
}

/** An answer as parts of a page: help first where it may be needed, then another spelling, topics, and the pages that were found. */
export function answerParts(answer: SearchAnswer): Part[] {
  const { query, isWorrying, helplines, topics, hits, correction } = answer
  return [
    ...(helplines.length > 0 ? [helpPart(helplines, isWorrying)] : []),
    ...(correction ? [spellingPart(query, correction)] : []),
    ...(topics.length > 0
      ? [
          element(
            'section',
            { 'aria-labelledby': 'found-topics' },
            element('h2', { id: 'found-topics' }, topics.length === 1 ? 'Topic' : 'Topics'),
            element(
              'ul',
              { class: 'topic-links', role: 'list' },
              ...topics.map(({ url, title }) => element('li', {}, element('a', { href: url }, title))),
            ),
          ),
        ]
      : []),
    element(
      'section',
      { 'aria-labelledby': 'found' },
      element('h2', { id: 'found', tabindex: '-1' }, query === '' ? 'Nothing was typed' : 'Pages'),
      ...(hits.length > 0 ? [element('ol', { class: 'found', role: 'list' }, ...hits.map(hitPart))] : [nothingPart(query)]),
    ),
  ]
}

function helpPart(helplines: readonly SearchHelpline[], isWorrying: boolean): Element {
  return element(
    'section',
    { class: 'help search-help', 'aria-labelledby': 'found-help' },
    element('h2', { id: 'found-help' }, isWorrying ? 'You can talk to someone now' : 'If you want to talk to someone'),
    ...(isWorrying ? [element('p', {}, 'Whatever it is, you can tell them. It is not your fault.')] : []),
    element('ul', { class: 'helplines brief', role: 'list' }, ...helplines.map(helplinePart)),
    element('p', {}, element('a', { href: worriedPath }, 'Everybody you can call, text or write to')),
  )
}

function helplinePart({ name, phone, text, website, kind }: SearchHelpline): Element {
  const call = (href: string, icon: 'phone' | 'text', words: string) => element('a', { class: 'call', href }, { icon }, words)
  return element(
    'li',
    { class: 'helpline', 'data-kind': kind },
    element('p', { class: 'helpline-name' }, name),
    element(
      'p',
      { class: 'helpline-links' },
      ...(phone ? [call(telHref(phone), 'phone', `Call ${phone}`)] : []),
      ...(text ? [call(smsHref(text), 'text', `Text ${text}`)] : []),
      ...(website ? [element('a', { href: website }, siteName(website))] : []),
    ),
  )
}

/** The other spelling as a form, so that choosing it puts it into no address either. */
function spellingPart(query: string, { to, isUsed }: NonNullable<SearchAnswer['correction']>): Element {
  const words = isUsed
    ? [`Showing results for `, element('strong', {}, to), ` instead of “${query}”.`]
    : [
        'Did you mean ',
        element('input', { type: 'hidden', name: 'query', value: to }),
        element('button', { type: 'submit', class: 'link-button' }, to),
        '?',
      ]
  return element('form', { class: 'search-spelling', method: 'post', action: '/search/', autocomplete: 'off' }, element('p', {}, ...words))
}

function hitPart({ url, title, kind, readers, excerpt }: SearchHit): Element {
  return element(
    'li',
    {},
    element('h3', {}, element('a', { href: url }, title)),
    element('p', { class: 'found-facts' }, readers ? `${searchKindNames[kind]} for ${readers}` : searchKindNames[kind]),
    element('p', {}, ...excerpt.map(({ text, isMatch }) => (isMatch ? element('mark', {}, text) : text))),
  )
}

function nothingPart(query: string): Element {
  const tip = query === '' ? 'Type one or two words, or a sentence.' : 'Try other words, or fewer. You can write it as you would say it.'
  return element('p', {}, `${tip} Or look through `, element('a', { href: '/topics/' }, 'all topics from A to Z'), '.')
}
