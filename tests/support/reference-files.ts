import type { ReferenceFile } from '#cms/domain/reference/reference-content.ts'
import { bulletinFiles } from './reference-bulletin-files.ts'

const files: Record<string, string> = {
  ...bulletinFiles,
  'README.md': '# Not content',
  'settings.yaml': `name: Testshire Partnership
shortName: TP
area: Testshire
strapline: Help is near.
contact:
  email: hello@example.org
  address: [One Road]
home:
  title: Help
  introduction: Start here.
  doors:
    - audience: parents
      title: Parents
      text: For you.
  featured: [safe]
hubs: []
navigation:
  - label: Topics
    href: /topics/
footer:
  - label: About
    href: /about/
securityContact: mailto:security@example.org
brand: { typeface: hub, skins: {} }
exitUrl: https://weather.example.org
`,
  'topics.yaml': `- slug: bullying
  title: Bullying
  summary: When people are unkind.
  sensitive: false
  words: [left out, group chat]
  helplines: [childline]
  order: 1
`,
  'helplines.yaml': `- id: childline
  name: Childline
  phone: "0800 1111"
  about: For anybody under 19.
  hours: Weekdays, 9am to 5pm
  opening:
    stretches:
      - { days: [monday, friday], from: '09:00', until: '17:00' }
    isClosedOnBankHolidays: true
  audiences: [young-people]
  kind: national
  source: Their own page
  checkedOn: 2026-11-01
  order: 1
`,
  'claims.yaml': `- id: sleep
  statement: In 2025 most slept well.
  source: A report
  asOf: 2025-12-31
  checkedOn: 2026-11-01
`,
  'articles/safe.md': `---
title: Keeping safe
summary: How to.
audiences: [young-people]
topics: [bullying]
helplines: [childline]
related: [other]
drawing: umbrella
publishedOn: 2026-01-02
reviewedOn: 2026-02-01
reviewBy: 2027-02-01
---
Ring **them**. See [other](article:other) and [about](page:about).

::helplines{ids="childline"}

::claim{id="sleep"}
`,
  'articles/other.md': `---
title: Other
summary: More.
audiences: [parents]
topics: [bullying]
publishedOn: 2026-07-02
reviewedOn: 2026-07-02
reviewBy: 2027-02-01
---
Text.
`,
  'articles/launch.md': `---
title: News
summary: It happened.
kind: news
audiences: [parents]
topics: [bullying]
publishedOn: 2013-02-05
reviewedOn: 2026-07-02
reviewBy: 2027-02-01
---
See [the forum](event:forum) and [the report](document:report).
`,
  'events/forum.md': `---
title: A forum
summary: Ask us.
kind: forum
audiences: [professionals]
whoFor: Health visitors
sessions:
  - { from: 2027-06-20T09:30, until: 2027-06-20T12:30 }
  - { from: 2027-01-20T09:30, until: 2027-01-20T12:30 }
place: { isOnline: false, name: County Hall, address: [Chelmsford] }
booking: { href: https://example.org/book, label: Book a place, closesAt: 2027-01-18T17:00 }
cost: Free
questions:
  closesAt: 2027-01-15T12:00
  answered:
    - question: What is new?
      answer: |
        A first paragraph.

        And [another](article:safe).
drawing: umbrella
publishedOn: 2026-11-01
---
Come early.
`,
  'documents/report.md': `---
title: A report
summary: What we did.
type: annual-report
audiences: [professionals]
period: April 2012 to March 2013
issuedOn: 2013-07-01
caution: It is of its year.
publishedOn: 2026-11-01
---
It has chapters.
`,
  'documents/report/10-money.md': `---
title: Money
---
:::table{caption="Income" rowHeaders="yes" chart="bars" unit="pounds" chartSummary="Health paid most."}
| From | Income |
| --- | --- |
| Health | £66,426 |
| Police | £10,164 |
:::
`,
  'documents/report/2-people.md': `---
title: People
summary: Who we are.
---
Many.
`,
  'pages/about.md': `---
title: About
summary: Who we are.
reviewedOn: 2026-02-01
reviewBy: 2027-02-01
---
We help. [Topics](/topics/)
`,
}

/** The files of a small, sound reference content, with some replaced (a text), changed (a function) or taken out (`undefined`). */
export function referenceFiles(changes: Record<string, string | ((text: string) => string) | undefined> = {}): ReferenceFile[] {
  const paths = [...new Set([...Object.keys(files), ...Object.keys(changes)])]
  return paths.flatMap((path) => {
    const change = path in changes ? changes[path] : files[path]
    const text = typeof change === 'function' ? change(files[path] ?? '') : change
    return text === undefined ? [] : [{ path, text }]
  })
}
