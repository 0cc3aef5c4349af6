import type { Article } from '#content/schema/article.ts'
import type { Audience } from '#content/schema/audience.ts'
import type { Content } from '#content/schema/content.ts'
import type { Helpline } from '#content/schema/helpline.ts'

/** How many help lines stand together: few enough to choose from while upset. */
const helplinesTogether = 4

/** The help lines with these ids, in this order, each once; those that are not published are left out. */
export function helplinesByIds(ids: readonly string[], content: Pick<Content, 'helpline'>): Helpline[] {
  return [...new Set(ids)].flatMap((id) => content.helpline(id) ?? [])
}

/** The help lines of an article: its own first, then those of its main topic. */
export function articleHelplines(
  article: Pick<Article, 'helplines' | 'topics'>,
  content: Pick<Content, 'helpline' | 'topicById'>,
): Helpline[] {
  const [mainTopicId] = article.topics
  const mainTopic = mainTopicId === undefined ? null : content.topicById(mainTopicId)
  return helplinesByIds([...article.helplines, ...(mainTopic?.helplines ?? [])], content).slice(0, helplinesTogether)
}

/** A help line with a number to ring. */
export type CallableLine = Helpline & { phone: string }

/** The first of these lines that can be rung. The emergency line does not count: every header has it. */
export function firstToCall(helplines: readonly Helpline[]): CallableLine | undefined {
  return helplines.find((line): line is CallableLine => line.kind !== 'emergency' && line.phone !== undefined)
}

/** A help line in running text, for places that cannot show a card: "Childline: call 0800 1111". */
export function helplineText({ name, phone, text, website }: Helpline): string {
  const ways = [phone && `call ${phone}`, text && `text ${text}`, !phone && !text && website].filter(Boolean)
  return ways.length > 0 ? `${name}: ${ways.join(' or ')}` : name
}

/** Help lines meant for few audiences ahead of those meant for everybody; otherwise in the order given. */
export function narrowestFirst(helplines: readonly Helpline[]): Helpline[] {
  return helplines.toSorted((a, b) => a.audiences.length - b.audiences.length)
}

/** The help lines for a reader who expected another page: the front door, then national lines, four at most. */
export function missingPageHelplines(content: Pick<Content, 'helplines'>): Helpline[] {
  const all = content.helplines()
  const frontDoor = all.filter(({ kind }) => kind === 'front-door')
  const national = all.filter(({ kind }) => kind === 'national')
  return [...frontDoor.slice(0, 2), ...national].slice(0, helplinesTogether)
}

/**
 * The help lines of an audience's hub, without the emergency line that every header has. Adults are first told of the front door;
 * young people first of lines where they need not give a name, those meant most for them at the top.
 */
export function hubHelplines(audience: Audience, content: Pick<Content, 'helplines'>): Helpline[] {
  const all = content.helplines(audience)
  const frontDoor = all.filter(({ kind }) => kind === 'front-door')
  const national = all.filter(({ kind }) => kind === 'national')
  if (audience !== 'young-people') return [...frontDoor, ...national].slice(0, helplinesTogether)
  return [...narrowestFirst(national), ...frontDoor].slice(0, helplinesTogether)
}
