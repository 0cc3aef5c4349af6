import { describe, expect, it } from 'vitest'
import { hindranceOf } from '#cms/domain/picture/hindrance-of.ts'
import { pictureOf, thumbnailOf } from '#cms/domain/picture/picture-of.ts'
import { fileOfPath } from '#cms/domain/picture/stem.ts'

const stem = '0123456789abcdef0123456789abcdef'
const variant = (format: string, width: number) => ({ format, width, height: width / 2, size: 9 })
const record = {
  id: 'p1',
  filename: `${stem}.jpeg`,
  alt: ' The river at Maldon ',
  decorative: false,
  people: 'none',
  credit: '',
  variants: [variant('jpeg', 640), variant('webp', 640), variant('webp', 320), variant('avif', 320)],
}
const valueOf = (raw: Record<string, unknown>) => {
  const result = pictureOf(raw)
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return result.value
}

describe('the picture that pages show', () => {
  it('is the record without what readers need not know, best format first, narrowest first', () => {
    expect(valueOf({ ...record, signOff: 'secret' })).toEqual({
      id: 'p1',
      alt: 'The river at Maldon',
      variants: ['320.avif', '320.webp', '640.webp', '640.jpeg'].map((end) => {
        const [width, format] = [Number.parseInt(end), end.split('.')[1]]
        return { path: `/pictures/${stem}-${end}`, format, width, height: width / 2 }
      }),
    })
  })

  it('has no text alternative when it only decorates, whatever is left in the field', () =>
    expect(valueOf({ ...record, decorative: true }).alt).toBe(''))

  it('is refused, with the field, when its record says too little or its files are unknown', () => {
    expect(pictureOf({ ...record, alt: '' })).toMatchObject({ ok: false, faults: [{ field: 'alt' }] })
    expect(pictureOf({ ...record, filename: '../../etc/passwd' })).toMatchObject({ ok: false, faults: [{ field: 'file' }] })
    expect(pictureOf({ ...record, variants: [{ format: '../x', width: 1, height: 1, size: 1 }] })).toMatchObject({
      ok: false,
      faults: [{ field: 'file' }],
    })
  })

  it('shows in lists as its smallest WebP', () => {
    expect(thumbnailOf(record)).toBe(`${stem}-320.webp`)
    expect(thumbnailOf({ ...record, variants: null })).toBeUndefined()
  })
})

describe('consent', () => {
  const withConsent = (consentEndsOn: string) => valueOf({ ...record, people: 'children-identifiable', signOff: 'J. Hall', consentEndsOn })

  it('ends with its last day in London, in winter, in summer and on the days on which clocks change', () => {
    expect(withConsent('2026-12-31').shownUntil).toBe('2027-01-01T00:00:00.000Z')
    expect(withConsent('2026-07-01T11:00:00.000Z').shownUntil).toBe('2026-07-01T23:00:00.000Z')
    expect(withConsent('2026-03-28').shownUntil).toBe('2026-03-29T00:00:00.000Z')
    expect(withConsent('2026-03-29').shownUntil).toBe('2026-03-29T23:00:00.000Z')
    expect(withConsent('2026-10-24').shownUntil).toBe('2026-10-24T23:00:00.000Z')
    expect(withConsent('2026-10-25').shownUntil).toBe('2026-10-26T00:00:00.000Z')
  })

  it('keeps the picture off pages from that instant on, and the editor is told what to do', () => {
    const picture = withConsent('2026-12-31')
    expect(hindranceOf(picture, new Date('2026-12-31T23:59:59.999Z'))).toBeUndefined()
    expect(hindranceOf(picture, new Date('2027-01-01T00:00:00.000Z'))).toMatch(/Maldon.*ended.*Choose another/)
    expect(hindranceOf(valueOf(record), new Date('2100-01-01'))).toBeUndefined()
  })

  it('does not matter when no child can be recognised', () =>
    expect(valueOf({ ...record, consentEndsOn: '2020-01-01' }).shownUntil).toBeUndefined())
})

describe('the address of a picture', () => {
  it('leads to its file and nowhere else', () => {
    expect(fileOfPath(`/pictures/${stem}-320.webp`)).toBe(`${stem}-320.webp`)
    for (const path of [
      `/pictures/${stem}.jpeg`,
      `/pictures/../${stem}-320.webp`,
      `/pictures/${stem}-320.webp/..`,
      `/pictures/${stem}-320.svg`,
      `/pictures/${stem}-320.webp\n`,
    ])
      expect(fileOfPath(path)).toBeUndefined()
  })
})
