import type { ClientField } from 'payload'
import { expect, test } from 'vitest'
import { labelOf } from '#cms/admin/standing/label-of.ts'

const fields = [
  { type: 'tabs', tabs: [{ label: 'Text', fields: [{ type: 'row', fields: [{ type: 'text', name: 'title', label: 'Title' }] }] }] },
  { type: 'date', name: 'reviewBy', label: 'Check again by' },
] as unknown as ClientField[]

test('calls a field what the form calls it, wherever it stands', () => {
  expect(labelOf(fields, 'title')).toBe('Title')
  expect(labelOf(fields, 'reviewBy')).toBe('Check again by')
})

test('calls a field that the form does not have by its own name', () => {
  expect(labelOf(fields, 'slug')).toBe('slug')
  expect(labelOf(fields, 'body.10.url')).toBe('body')
})
