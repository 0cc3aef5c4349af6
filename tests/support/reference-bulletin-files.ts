/** The files of a small, sound reference content that hold lists and a bulletin, by their paths. */
export const bulletinFiles: Record<string, string> = {
  'lists.yaml': `- slug: practitioners
  name: Practitioners’ bulletin
  summary: For everybody who works with children.
  isPublic: true
  replyTo: hello@example.org
  order: 1
- slug: members
  name: Members’ bulletin
  summary: For members.
  joining: invitation
  order: 2
`,
  'bulletins/first-issue.yaml': `title: First issue
editions:
  - list: practitioners
    subject: What is new
    preheader: And what is on.
    introduction: |
      Welcome to [the site](page:about).
  - list: members
    subject: The figures
    segment: { sectors: [health] }
sections:
  - title: News
    items:
      - article: safe
        summary: In our words.
      - event: forum
        onlyFor: [practitioners]
      - document: report
  - title: Figures
    items:
      - news: Numbers
        partner: Testshire Police
        href: https://police.example.org/
        isPaid: true
        onlyFor: [members]
        body: |
          Two lines.

          ::claim{id="sleep"}
`,
}
