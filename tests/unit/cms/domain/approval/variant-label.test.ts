import { expect, it } from 'vitest'
import { variantLabel } from '#cms/domain/approval/variant-label.ts'

it('names a copy by its lists and by what readers pay for', () => {
  const names = new Map([
    ['a', 'Practitioners'],
    ['b', 'Schools'],
  ])
  expect(variantLabel({ editions: ['a', 'b'], withPaid: true }, names)).toBe('Practitioners + Schools, with paid items')
  expect(variantLabel({ editions: ['gone'], withPaid: false }, names)).toBe('A list that is gone, without paid items')
})
