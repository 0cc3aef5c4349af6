import { describe, expect, test } from 'vitest'
import { parseReference } from '#cms/domain/reference/parse-reference.ts'
import { referenceFiles } from '#tests/support/reference-files.ts'

const faultsOf = (changes: Parameters<typeof referenceFiles>[0]) => {
  const parsed = parseReference(referenceFiles(changes))
  return parsed.ok ? [] : parsed.faults.map(({ file, line, reason }) => `${file}${line ? `:${line}` : ''} ${reason}`)
}
const file = 'bulletins/first-issue.yaml'
const swap = (from: string, to: string) => (text: string) => {
  expect(text).toContain(from)
  return text.replace(from, to)
}

test('lists and bulletins are read with their usual values', () => {
  const parsed = parseReference(referenceFiles())
  expect(parsed).toMatchObject({
    ok: true,
    content: {
      lists: [
        { id: 'practitioners', joining: 'open', isOpen: true, isPublic: true, replyTo: 'hello@example.org' },
        { id: 'members', joining: 'invitation', isPublic: false },
      ],
      bulletins: [
        {
          id: 'first-issue',
          editions: [
            { list: 'practitioners', preheader: 'And what is on.', introduction: [{ type: 'paragraph' }] },
            { list: 'members', preheader: '', introduction: [], segment: { sectors: ['health'], districts: [], roles: [] } },
          ],
          sections: [
            {
              items: [
                { kind: 'article', document: 'safe', summary: 'In our words.', onlyFor: [] },
                { kind: 'event', document: 'forum', onlyFor: ['practitioners'] },
                { kind: 'document', document: 'report' },
              ],
            },
            { items: [{ kind: 'news', title: 'Numbers', partner: 'Testshire Police', isPaid: true, body: [{}, { type: 'claim' }] }] },
          ],
        },
      ],
    },
  })
})

describe('a bulletin is refused', () => {
  test.each([
    ['with a list that there is not', swap('list: members', 'list: nobody'), 'there is no list "nobody"'],
    ['with two editions for a list', swap('list: members', 'list: practitioners'), 'stands twice in one list'],
    ['with an article that there is not', swap('article: safe', 'article: gone'), 'there is no article "gone"'],
    ['with an event that there is not', swap('event: forum', 'event: gone'), 'there is no event "gone"'],
    ['with a document that there is not', swap('document: report', 'document: gone'), 'there is no document "gone"'],
    ['with news for a list that there is not', swap('onlyFor: [members]', 'onlyFor: [gone]'), 'there is no list "gone"'],
    ['with a figure that there is not', swap('id="sleep"', 'id="gone"'), 'there is no claim "gone"'],
    ['with a dead link in an introduction', swap('page:about', 'page:gone'), 'there is no page "gone"'],
    ['with Markdown that the dialect lacks', swap('Two lines.', '<b>Two</b> lines.'), 'sections[1].items[0].body'],
    ['with a key that nobody knows', swap('isPaid: true', 'paid: true'), 'is not a key that is known here'],
    [
      'without editions',
      swap(/editions:[\s\S]*?(?=sections:)/.exec(referenceFiles().find(({ path }) => path === file)!.text)![0], ''),
      'editions',
    ],
    ['with a sector that there is not', swap('[health]', '[wizards]'), 'segment'],
  ])('%s', (_words, change, expected) => {
    expect(faultsOf({ [file]: change }).join('\n')).toContain(expected)
  })

  test('under a name that is no slug', () => {
    expect(faultsOf({ 'bulletins/First Issue.yaml': () => 'title: x\n' }).join('\n')).toContain('the name of the file is its slug')
  })
})
