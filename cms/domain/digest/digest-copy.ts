import type { BulletinCopy, BulletinItem } from '#content/schema/bulletin.ts'
import type { EditionAudience } from '../subscriber/candidate.ts'
import { formatDay } from '../words/day.ts'
import type { DigestFrequency } from './periods.ts'

/** An issue that was approved and sent to a list, as digests tell of it. */
export interface DigestIssue extends Pick<EditionAudience, 'listId' | 'listName' | 'segment'> {
  bulletinId: string
  /** When its recipients were written down. */
  frozenAt: Date
  sentAt: Date
  /** Its text as readers have it, with the last correction in it. */
  copy: BulletinCopy
}

const words = { weekly: 'week', monthly: 'month' } as const

/**
 * An item as a digest has it: its title, what it costs, where it leads and its first words; whole where it leads nowhere, for then it stands
 * nowhere else. The ids stay apart from those of other issues.
 */
function itemOf(issueKey: string, item: BulletinItem): BulletinItem {
  const first = item.body.slice(0, 1).filter(({ type }) => type === 'paragraph')
  return { ...item, id: `${issueKey}-${item.id}`, body: item.href === undefined ? item.body : first }
}

/** One issue as the edition of a digest that it makes. `name` is the partnership's, `issueKey` stands for the issue in this digest. */
export function digestCopy(frequency: DigestFrequency, name: string, issueKey: string, issue: DigestIssue): BulletinCopy {
  const { listName, sentAt, copy } = issue
  const text = `Here is what ${name} sent in the past ${words[frequency]}.`
  const title = `${copy.subject} (${listName}, ${formatDay(sentAt.toISOString())})`
  const items = copy.sections.flatMap(({ items: own }) => own.map((item) => itemOf(issueKey, item)))
  return {
    subject: `${name}: the past ${words[frequency]}`,
    preheader: copy.subject,
    introduction: [{ type: 'paragraph', children: [{ type: 'text', text }] }],
    sections: items.length > 0 ? [{ id: issueKey, title, items }] : [],
  }
}
