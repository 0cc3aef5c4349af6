import { describe, expect, test } from 'vitest'
import { createLinks, linkFolders, type LinkPurpose } from '#cms/adapters/subscribers/links.ts'

const siteUrl = 'https://hub.example'
const secret = 'a'.repeat(64)
const links = createLinks({ siteUrl, secret })
const row = '6f1f0f0e-2f3d-4d0a-9c53-0d8d3b6b3a11'
const ann = 'b3d0c9de-55f1-4f4e-8a8b-5c6a8f8a8d20'
const instant = new Date('2026-12-01T09:30:15.000Z')

const all: Record<LinkPurpose, string> = {
  preferences: links.preferences(ann, instant),
  unsubscribe: links.unsubscribe(row, ann),
  webCopy: links.webCopy(row, instant),
  confirm: links.confirm(ann, instant),
}
const purposes = Object.keys(all) as LinkPurpose[]
const tokenOf = (url: string) => url.split('/').at(-2)!

test('each link tells what it was made of, and stands at its own address', () => {
  expect(links.read(tokenOf(all.preferences), 'preferences')).toEqual({ subscriberId: ann, issuedAt: instant })
  expect(links.read(tokenOf(all.unsubscribe), 'unsubscribe')).toEqual({ rowId: row, subscriberId: ann })
  expect(links.read(tokenOf(all.webCopy), 'webCopy')).toEqual({ rowId: row, expiresAt: instant })
  expect(links.read(tokenOf(all.confirm), 'confirm')).toEqual({ subscriberId: ann, expiresAt: instant })
  for (const purpose of purposes) expect(all[purpose].startsWith(siteUrl + linkFolders[purpose])).toBe(true)
})

test('a link made again is the same to the last character, so that a mail can be', () => {
  const again = createLinks({ siteUrl, secret })
  expect(again.unsubscribe(row, ann)).toBe(all.unsubscribe)
  expect(again.webCopy(row, instant)).toBe(all.webCopy)
  expect(again.preferences(ann)).toBe(links.preferences(ann))
})

test('a preferences link without a time counts as issued at the beginning', () => {
  expect(links.read(tokenOf(links.preferences(ann)), 'preferences')).toEqual({ subscriberId: ann, issuedAt: new Date(0) })
})

describe('a token is refused', () => {
  test.each(purposes.flatMap((made) => purposes.filter((read) => read !== made).map((read) => [made, read] as const)))(
    'when it is for %s and shown at %s',
    (made, read) => expect(links.read(tokenOf(all[made]), read)).toBeNull(),
  )

  test.each(purposes)('with any one character altered, left out, doubled or added (%s)', (purpose) => {
    const token = tokenOf(all[purpose])
    for (let place = 0; place < token.length; place++) {
      const [before, character, after] = [token.slice(0, place), token[place]!, token.slice(place + 1)]
      for (const other of ['A', 'B', '_', '-', '=', '.', '~', ' ', character + character, ''])
        if (other !== character) expect(links.read(before + other + after, purpose)).toBeNull()
    }
    expect(links.read(`${token}A`, purpose)).toBeNull()
    expect(links.read(`${token}=`, purpose)).toBeNull()
  })

  test('when another hub signed it', () => {
    const theirs = createLinks({ siteUrl, secret: 'b'.repeat(64) })
    expect(links.read(tokenOf(theirs.unsubscribe(row, ann)), 'unsubscribe')).toBeNull()
  })

  test.each(['', '/', 'x', '%', 'null', 'A'.repeat(22), 'A'.repeat(5000), '💥'])('when it is %j', (token) => {
    for (const purpose of purposes) expect(links.read(token, purpose)).toBeNull()
  })
})

test('no link is made of anything but ids: a colon could say something else', () => {
  expect(() => links.unsubscribe(`${row}:x`, ann)).toThrow('ids hold only')
  expect(() => links.confirm('', instant)).toThrow('ids hold only')
})
