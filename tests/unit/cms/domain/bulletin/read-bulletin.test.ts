import { describe, expect, test } from 'vitest'
import { readBulletin } from '#cms/domain/bulletin/read-bulletin.ts'
import type { Raw } from '#cms/domain/published/raw.ts'
import { rawBody } from '#tests/support/raw-documents.ts'

const raw = (values: Raw = {}): Raw => ({
  id: 'b1',
  title: ' First issue ',
  slug: 'first-issue',
  editions: [
    {
      id: 'e1',
      list: { id: 'practitioners', name: 'Practitioners' },
      subject: ' What is new ',
      preheader: null,
      introduction: null,
      segment: { sectors: ['health'], districts: [' Tendring ', ''], roles: null },
    },
  ],
  sections: [
    {
      id: 's1',
      title: 'News',
      items: [
        { id: 'i1', blockType: 'article', document: 'safe', summary: '', onlyFor: [{ id: 'members' }] },
        { id: 'i2', blockType: 'news', title: 'Numbers', partner: null, body: rawBody(), href: null, isPaid: null, onlyFor: null },
      ],
    },
  ],
  ...values,
})
const faultsOf = (values: Raw) => {
  const result = readBulletin(raw(values))
  return result.ok ? [] : result.faults.map(({ field, message }) => `${field} ${message}`)
}
const edition = (values: Raw): Raw => ({ ...(raw().editions as Raw[])[0], ...values })
const section = (...items: Raw[]): Raw => ({ id: 's1', title: 'News', items })

test('a stored bulletin is read as it was written', () => {
  expect(readBulletin(raw())).toEqual({
    ok: true,
    value: {
      id: 'b1',
      slug: 'first-issue',
      title: 'First issue',
      editions: [
        {
          key: 'practitioners',
          list: 'practitioners',
          subject: 'What is new',
          preheader: '',
          introduction: [],
          segment: { sectors: ['health'], districts: ['Tendring'], roles: [] },
        },
      ],
      sections: [
        {
          id: 's1',
          title: 'News',
          items: [
            { id: 'i1', kind: 'article', document: 'safe', summary: undefined, onlyFor: ['members'] },
            {
              id: 'i2',
              kind: 'news',
              title: 'Numbers',
              body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Tell somebody.' }] }],
              isPaid: false,
              onlyFor: [],
            },
          ],
        },
      ],
    },
  })
})

test('a subject holds no line end, so that it adds no header to a mail', () => {
  const result = readBulletin(raw({ editions: [edition({ subject: 'New\r\nBcc: everybody@example.org' })] }))
  expect(result.ok && result.value.editions[0]!.subject).toBe('New Bcc: everybody@example.org')
})

describe('what is wrong is named with its field', () => {
  test.each<[string, Raw, RegExp]>([
    ['no editions', { editions: [] }, /^editions needs at least one entry/],
    ['no list', { editions: [edition({ list: null })] }, /^editions\.0\.(list|key) is missing/m],
    ['no subject', { editions: [edition({ subject: ' ' })] }, /^editions\.0\.subject is missing/],
    ['a subject that is too long', { editions: [edition({ subject: 'x'.repeat(151) })] }, /^editions\.0\.subject is too long/],
    ['two editions for a list', { editions: [edition({}), edition({ subject: 'Other' })] }, /^editions\.1\.list has an edition above/],
    ['an item without a document', { sections: [section({ blockType: 'event' })] }, /^sections\.0\.items\.0\.document is missing/],
    ['news without a title', { sections: [section({ blockType: 'news', body: rawBody() })] }, /^sections\.0\.items\.0\.title is missing/],
    ['news without a text', { sections: [section({ blockType: 'news', title: 'x' })] }, /^sections\.0\.items\.0\.body is missing/],
    [
      'an address that runs a script',
      { sections: [section({ blockType: 'news', title: 'x', body: rawBody(), href: 'javascript:alert(1)' })] },
      /^sections\.0\.items\.0\.href must be a web address/,
    ],
    ['a kind that there is not', { sections: [section({ blockType: 'poem', document: 'x' })] }, /^sections\.0\.items\.0/],
    ['a section without a title', { sections: [{ items: [] }] }, /^sections\.0\.title is missing/],
    ['no title', { title: '', slug: '' }, /title is missing/],
  ])('%s', (_words, values, expected) => {
    expect(faultsOf(values).join('\n')).toMatch(expected)
  })

  test.each([null, 'text', 7, { editions: 'x', sections: [null, 7] }])(
    'whatever a store holds is read without an accident: %j',
    (value) => {
      expect(readBulletin((value ?? {}) as Raw)).toMatchObject({ ok: false })
    },
  )
})
