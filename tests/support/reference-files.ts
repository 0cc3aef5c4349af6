import type { ReferenceFile } from '#cms/domain/reference/reference-content.ts'

const files: Record<string, string> = {
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
`,
  'topics.yaml': `- slug: bullying
  title: Bullying
  summary: When people are unkind.
  sensitive: false
  helplines: [childline]
  order: 1
`,
  'helplines.yaml': `- id: childline
  name: Childline
  phone: "0800 1111"
  about: For anybody under 19.
  hours: Day and night
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
