import { audiences } from '#content/schema/audience.ts'
import type { Content, ListOf } from '#content/schema/content.ts'

const numbered = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}-${at}`)

/** Every question that can be asked about the small site of `random-content.ts`, with its answer at the moment. */
export function everyAnswer(content: Content): Map<string, unknown> {
  return new Map([...everyQuestion()].map(([name, ask]) => [name, ask(content)]))
}

/** The questions themselves. */
export function everyQuestion(): Map<string, (content: Content) => unknown> {
  const questions = new Map<string, (content: Content) => unknown>()
  const ask = (name: string, answer: (content: Content) => unknown) => questions.set(name, answer)
  const lists: ListOf[] = [
    'everything',
    'news',
    ...audiences.map((audience) => ({ audience })),
    ...numbered('topic', 4).map((topic) => ({ topic })),
  ]
  for (const list of lists) {
    const name = JSON.stringify(list)
    for (const count of [0, 1, 5]) ask(`latest ${name} ${count}`, (content) => content.latest(list, count))
    ask(`latestArticles ${name}`, (content) => content.latestArticles(list, 3))
    for (const number of [0, 1, 2, 3, 1.5]) ask(`archive ${name} ${number}`, (content) => withoutPages(content.archive(list, number)))
    ask(`pages of ${name}`, (content) => content.archive(list, 1)?.pages)
  }
  for (const audience of [...audiences, undefined]) {
    ask(`helplines ${audience}`, (content) => content.helplines(audience))
    ask(`alert ${audience}`, (content) => content.alert(audience))
    if (audience) ask(`topicsFor ${audience}`, (content) => content.topicsFor(audience))
  }
  ask('emergency help lines', (content) => content.emergencyHelplines())
  ask('topics', (content) => content.topics())
  ask('settings', (content) => content.settings())
  for (const id of numbered('article', 30)) {
    ask(`article ${id}`, (content) => content.article(id))
    ask(`card ${id}`, (content) => content.articleCard(id))
    ask(`link ${id}`, (content) => content.link({ collection: 'articles', id }))
  }
  for (const id of numbered('page', 4)) ask(`page ${id}`, (content) => [content.page(id), content.link({ collection: 'pages', id })])
  for (const id of numbered('topic', 4)) {
    ask(`topic ${id}`, (content) => [content.topic(id), content.topicById(id), content.link({ collection: 'topics', id })])
  }
  for (const id of numbered('line', 4)) {
    ask(`helpline ${id}`, (content) => content.helpline(id))
    ask(`opening ${id}`, (content) => content.opening(id))
  }
  ask('upcoming events', (content) => content.upcomingEvents())
  ask('past events', (content) => content.pastEvents())
  ask('board documents', (content) => content.boardDocuments())
  for (const id of numbered('event', 4)) ask(`event ${id}`, (content) => [content.event(id), content.link({ collection: 'events', id })])
  for (const id of numbered('document', 3)) {
    ask(`document ${id}`, (content) => [content.boardDocument(id), content.link({ collection: 'documents', id })])
  }
  ask('lists', (content) => content.lists())
  ask('issues', (content) => content.issues())
  for (const id of numbered('list', 3)) {
    ask(`issues ${id}`, (content) => content.issues(id))
    ask(`issue ${id}`, (content) => content.issue(id, 'december'))
  }
  for (const id of numbered('list', 3)) ask(`list ${id}`, (content) => content.list(id))
  for (const id of numbered('claim', 3)) ask(`claim ${id}`, (content) => content.claim(id))
  for (const id of numbered('picture', 4)) ask(`picture ${id}`, (content) => content.picture(id))
  return questions
}

// Asking for `pages` is a question of its own.
function withoutPages(archive: ReturnType<Content['archive']>): unknown {
  return archive && { articles: archive.articles, number: archive.number, isNewest: archive.isNewest }
}
