import { linkedAddresses, mentionsOf } from '#cms/domain/body/mentions.ts'
import { isKnownAddress } from './known-address.ts'
import type { Ids } from './known-ids.ts'
import type { ReferenceArticle, ReferencePage } from './reference-content.ts'

/** A fault of a whole file; its line is the first that has all the words of `near`. */
export interface FoundFault {
  reason: string
  near: string[]
}

const nouns = {
  helplines: 'help line',
  claims: 'claim',
  lists: 'list',
  articles: 'article',
  pages: 'page',
  topics: 'topic',
  events: 'event',
  documents: 'document',
} as const

/** The names in `named` that do not exist, and those that stand twice. `near` is on the line that names them. */
export function checkNames(
  collection: keyof typeof nouns,
  named: readonly string[],
  ids: Ids,
  near: (id: string) => string[],
): FoundFault[] {
  const missing = new Set(named.filter((id) => !ids[collection].has(id)))
  const doubled = new Set(named.filter((id, index) => named.indexOf(id) !== index))
  return [
    ...[...missing].map((id) => ({ reason: `there is no ${nouns[collection]} "${id}"`, near: near(id) })),
    ...[...doubled].map((id) => ({ reason: `the ${nouns[collection]} "${id}" stands twice in one list`, near: near(id) })),
  ]
}

/** What the body of a document names that does not exist. */
export function checkBody({ body }: Pick<ReferencePage, 'body'>, ids: Ids): FoundFault[] {
  const { helplines, claims, media, documents } = mentionsOf(body)
  const dead = linkedAddresses(body).filter((address) => !isKnownAddress(address, ids))
  return [
    ...checkNames('helplines', helplines, ids, (id) => ['::helplines', id]),
    ...checkNames('claims', claims, ids, (id) => ['::claim', id]),
    ...documents.flatMap(({ collection, id }) => checkNames(collection, [id], ids, () => [`${collection.slice(0, -1)}:${id})`])),
    ...media.map((id) => ({ reason: `pictures are not part of the reference content ("${id}"): use a drawing`, near: ['::figure', id] })),
    ...dead.map((address) => ({ reason: `the link to ${address} leads to no page of the site`, near: [`(${address})`] })),
  ]
}

/** A document that must be checked again before it was checked. */
export function checkDays({ reviewedOn, reviewBy }: Pick<ReferencePage, 'reviewedOn' | 'reviewBy'>): FoundFault[] {
  if (reviewedOn === undefined || reviewBy > reviewedOn) return []
  return [{ reason: `reviewBy (${reviewBy}) must be later than reviewedOn (${reviewedOn})`, near: ['reviewBy:'] }]
}

/** What an article names in its front matter and body that does not exist. */
export function checkArticle(article: ReferenceArticle, ids: Ids): FoundFault[] {
  const isOwnRelative = article.related.includes(article.id)
  return [
    ...checkNames('topics', article.topics, ids, () => ['topics:']),
    ...checkNames('helplines', article.helplines, ids, () => ['helplines:']),
    ...checkNames('articles', article.related, ids, () => ['related:']),
    ...(isOwnRelative ? [{ reason: 'an article is not related to itself', near: ['related:'] }] : []),
    ...checkDays(article),
    ...checkBody(article, ids),
  ]
}
