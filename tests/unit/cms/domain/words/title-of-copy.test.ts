import { expect, it } from 'vitest'
import { titleOfCopy } from '#cms/domain/words/title-of-copy.ts'

it.each([
  ['December', 'Copy of December'],
  ['Copy of December', 'Copy 2 of December'],
  ['Copy 9 of December', 'Copy 10 of December'],
  ['Copy of', 'Copy of Copy of'],
  ['A title of the full length', 'Copy of A title of the…'],
])('a copy of “%s” is “%s”', (title, copy) => expect(titleOfCopy(title, 24)).toBe(copy))
