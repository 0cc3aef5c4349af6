import type { BulletinCopy } from '#content/schema/bulletin.ts'
import { longWord } from './sample-bodies.ts'

const text = (words: string) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, text: words }] })
const common = { isPaid: false, facts: [], body: [] }

/** A bulletin with an item of each kind, and words that fit nowhere. */
export const sampleCopy: BulletinCopy = {
  subject: 'Practitioners’ bulletin, December 2026',
  preheader: 'New guidance on neglect, and courses in January.',
  introduction: [text('Dear colleagues, here is what changes this month.')],
  sections: [
    {
      id: 'guidance',
      title: 'New on the site',
      items: [
        {
          ...common,
          id: 'article',
          kind: 'article',
          title: 'Recognising neglect',
          href: '/topics/neglect/',
          body: [text('What to look for.')],
        },
        { ...common, id: 'event', kind: 'event', title: 'Core groups that work', facts: ['Wednesday 20 January 2027, 9:30am', 'Free'] },
      ],
    },
    {
      id: 'partners',
      title: 'From partners',
      items: [
        {
          ...{ ...common, id: 'news', kind: 'news', title: longWord, partner: 'Essex Police' },
          ...{ href: 'https://www.essex.police.uk/', linkText: 'Read it at Essex Police', body: [text('A campaign begins on Monday.')] },
        },
      ],
    },
  ],
}
