import { describe, expect, it } from 'vitest'
import { judgeRecord } from '#cms/domain/picture/judge-record.ts'

const sound = { alt: 'Two friends walk home from school, seen from behind', people: 'children-not-identifiable' }
const faultsOf = (change: Record<string, unknown>) => judgeRecord({ ...sound, ...change }).map(({ path }) => path)

describe('what must be said of a picture', () => {
  it('is a text alternative and who can be seen', () => {
    expect(faultsOf({})).toEqual([])
    expect(faultsOf({ alt: ' ', people: undefined })).toEqual(['alt', 'people'])
    expect(faultsOf({ people: 'everybody' })).toEqual(['people'])
  })

  it('is no text alternative when the picture only decorates', () => {
    expect(faultsOf({ alt: '', decorative: true })).toEqual([])
    expect(faultsOf({ alt: '', decorative: 'true' })).toEqual([])
    expect(faultsOf({ alt: '', decorative: false })).toEqual(['alt'])
  })

  it('is a sign-off and an end of consent when children could be recognised', () => {
    const people = 'children-identifiable'
    expect(faultsOf({ people })).toEqual(['signOff', 'consentEndsOn'])
    expect(faultsOf({ people, signOff: 'J. Hall, 3 May, form in the safe', consentEndsOn: 'soon' })).toEqual(['consentEndsOn'])
    expect(faultsOf({ people, signOff: 'J. Hall, 3 May, form in the safe', consentEndsOn: '2027-05-03' })).toEqual([])
  })
})

describe('a text alternative', () => {
  it.each([
    'IMG_2034.JPG',
    'img 2034',
    'DSC01234',
    'PXL_20260501_101500',
    'Screenshot 2026-05-01 at 10.15.00',
    'WhatsApp Image 2026-05-01 at 10.15.00',
    'photo',
    'image1',
    'picture (2)',
    'stay_safe_group',
    'holiday.png',
    '12 05 2026',
    '…',
  ])('is not the name of a file: %s', (alt) => expect(faultsOf({ alt })).toEqual(['alt']))

  it.each([
    'Logo of the board',
    'A poster: Stay Safe 2026',
    'Children',
    'Photo booth at the Takeover Day',
    'Bild einer Brücke',
    'Ein Bild 2',
  ])('may be any words that say something: %s', (alt) => expect(faultsOf({ alt })).toEqual([]))

  it('is at most 250 characters long, and a long one is judged at once', () => {
    expect(faultsOf({ alt: 'a '.repeat(125) })).toEqual([])
    expect(judgeRecord({ ...sound, alt: `${'a'.repeat(250)}.` })[0]?.message).toMatch(/251 characters/)
  })
})
