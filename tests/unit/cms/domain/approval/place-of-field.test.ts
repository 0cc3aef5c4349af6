import { expect, test } from 'vitest'
import { placeOfField } from '#cms/domain/approval/place-of-field.ts'

test.each([
  ['editions.1.subject', 'Edition 2, subject'],
  ['editions.0', 'Edition 1'],
  ['sections.3.items.0', 'Section 4, item 1'],
  ['sections.0.items.2.href', 'Section 1, item 3, link'],
  ['sections.0.items.2.body', 'Section 1, item 3, text'],
  ['sections.10.title', 'Section 11, title'],
])('says that %s is %s, as the form counts', (field, words) => expect(placeOfField(field)).toBe(words))

test.each(['sections', 'helplines', ''])('says no place for “%s”: it is about the whole', (field) => expect(placeOfField(field)).toBe(''))
