import type { MailingList } from '#content/schema/bulletin.ts'
import { longTitle, longWord } from './sample-bodies.ts'

const aList = (values: Partial<MailingList> & Pick<MailingList, 'id' | 'name'>): MailingList => ({
  slug: values.id,
  summary: 'What you need for your work with children, on one page. Every half-term.',
  joining: 'open',
  isOpen: true,
  isPublic: true,
  order: 1,
  ...values,
})

/** Lists of each kind: open ones, one by invitation, one that is out of use. */
export const sampleLists: readonly MailingList[] = [
  aList({ id: 'practitioners', name: 'Practitioners’ bulletin' }),
  aList({ id: 'schools', name: 'Schools’ bulletin', summary: 'For designated safeguarding leads in schools and colleges.' }),
  aList({ id: 'updates', name: 'Public updates', summary: 'Campaigns and news for parents, carers and everybody else.' }),
  aList({ id: 'members', name: 'Members’ bulletin', joining: 'invitation', isPublic: false }),
  aList({ id: 'old', name: 'A list that is out of use', isOpen: false }),
]

/** Lists with names that fit nowhere. */
export const longLists: readonly MailingList[] = [
  aList({ id: 'practitioners', name: longTitle.slice(0, 80), summary: `${longWord} ${longTitle}` }),
  aList({ id: 'schools', name: longWord.slice(0, 80) }),
]
