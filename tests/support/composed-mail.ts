import type { BulletinCopy } from '#content/schema/bulletin.ts'
import { composeMail } from '#cms/domain/bulletin/compose-mail.ts'
import { fillTemplate } from '#cms/domain/bulletin/fill-template.ts'
import type { MailTemplate } from '#cms/domain/bulletin/mail-template.ts'
import { words } from './bulletin-drafts.ts'
import { contentOf } from './content-fixture.ts'
import { theSettings } from './content-records.ts'
import { everyBlock, sampleContent } from './sample-content.ts'

/** A hub with every kind of document. */
export const mailContent = contentOf(
  sampleContent({
    settings: theSettings({
      name: 'Testshire & Partners',
      contact: { email: 'hello@example.org', phone: '01234 567890', address: ['1 Road', 'Town'] },
    }),
  }),
)
/** A copy of a bulletin with every kind of item and block. */
export const aCopy = (values: Partial<BulletinCopy> = {}): BulletinCopy => ({
  subject: 'What is new',
  preheader: 'And what is on',
  introduction: [words('Hello.')],
  sections: [
    {
      id: 's',
      title: 'News',
      items: [
        {
          id: '1',
          kind: 'article',
          title: 'When jokes hurt',
          href: '/articles/bullying-1/',
          body: [words('What helps.')],
          facts: [],
          isPaid: false,
        },
        {
          id: '2',
          kind: 'news',
          title: 'From partners',
          href: 'https://police.example/a?b=1&c="2"',
          partner: 'Testshire <Police>',
          body: everyBlock,
          facts: ['When: Monday 23 November 2026, 9am', 'Cancelled'],
          isPaid: false,
        },
        {
          id: '3',
          kind: 'news',
          title: 'With words of its own',
          href: '/about/',
          linkText: 'See about us',
          body: [],
          facts: [],
          isPaid: false,
        },
      ],
    },
  ],
  ...values,
})
const someone = {
  reason: 'You asked for it.',
  preferencesUrl: 'https://hub.example/mail/p/',
  unsubscribeUrl: 'https://hub.example/mail/u/',
  webUrl: 'https://hub.example/mail/w/',
}
/** That copy as a template and as somebody's mail. */
export const aMail = (values?: Partial<BulletinCopy>): Pick<MailTemplate, 'subject' | 'html' | 'text'> => {
  const template = composeMail(aCopy(values), { content: mailContent })
  return { ...template, ...fillTemplate(template, someone) }
}
