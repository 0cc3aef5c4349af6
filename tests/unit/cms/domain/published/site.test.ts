import { describe, expect, test } from 'vitest'
import type { Raw } from '#cms/domain/published/raw.ts'
import { publishedAlert, publishedSettings } from '#cms/domain/published/site.ts'
import { rawAlert, rawSettings } from '#tests/support/raw-documents.ts'

const fieldsOf = (result: ReturnType<typeof publishedSettings | typeof publishedAlert>) =>
  result.ok ? [] : result.faults.map(({ field, message }) => `${field} ${message}`)

describe('settings', () => {
  test('become what the contract says', () => {
    const result = publishedSettings(rawSettings())
    expect(result).toMatchObject({
      ok: true,
      value: {
        shortName: 'ESCB',
        contact: { email: 'hello@example.org', phone: undefined, address: ['County Hall', 'Chelmsford'] },
        home: { doors: [{ audience: 'young-people', title: 'Young people', drawing: undefined }], featured: ['when-jokes-hurt'] },
        hubs: [{ audience: 'parents', featured: [] }],
        navigation: [{ label: 'Topics', href: '/topics/' }],
        footer: [],
      },
    })
    expect(JSON.stringify(result)).not.toContain('row1')
  })

  test('without anything have every missing field named as the form calls it', () => {
    expect(fieldsOf(publishedSettings({}))).toEqual([
      'name is missing.',
      'shortName is missing.',
      'area is missing.',
      'strapline is missing.',
      'home.title is missing.',
      'home.introduction is missing.',
      'home.doors needs at least one entry.',
      'securityContact is missing.',
    ])
  })

  test('name the row that is wrong', () => {
    const values: Raw = {
      contact: { email: 'nobody' },
      navigation: [{ label: 'Topics', href: '/topics/' }, { label: ' ', href: 'javascript:alert(1)' }, null],
      hubs: [{ audience: 'cats', title: 'Cats', introduction: 'Purr.', featured: [] }],
    }
    expect(fieldsOf(publishedSettings({ ...rawSettings(), ...values }))).toEqual([
      'contact.email must be a mail address.',
      'hubs.0.audience must be one of: young-people, parents, professionals.',
      'navigation.1.label is missing.',
      expect.stringMatching(/^navigation\.1\.href must be a web address/),
      'navigation.2.label is missing.',
      'navigation.2.href is missing.',
    ])
  })
})

describe('an alert', () => {
  test('that is on is shown, with its link', () => {
    expect(publishedAlert(rawAlert())).toEqual({
      ok: true,
      value: {
        tone: 'urgent',
        title: 'Flooding in Chelmsford',
        message: 'Stay away from the river.',
        link: { href: '/flood/', label: 'What to do' },
        audiences: ['parents'],
        startsAt: '2026-11-23T09:00:00.000Z',
        endsAt: undefined,
      },
    })
  })

  test('whose link has no words shows its address; one without an address has none', () => {
    expect(publishedAlert({ ...rawAlert(), link: { href: '/flood/', label: '' } })).toMatchObject({
      value: { link: { href: '/flood/', label: '/flood/' } },
    })
    for (const link of [null, undefined, {}, { label: 'What to do' }, 'x'])
      expect(publishedAlert({ ...rawAlert(), link })).not.toHaveProperty('value.link')
  })

  test('that is off is none, however incomplete', () => {
    for (const isOn of [false, undefined, null, 'true', 1]) expect(publishedAlert({ isOn, title: 7 })).toEqual({ ok: true, value: null })
  })

  test('for everybody names no audience', () => {
    expect(publishedAlert({ ...rawAlert(), audience: null })).toMatchObject({ value: { audiences: [] } })
  })

  test('without anything has every missing field named', () => {
    expect(fieldsOf(publishedAlert({ isOn: true }))).toEqual(['tone is missing.', 'title is missing.', 'message is missing.'])
    expect(fieldsOf(publishedAlert({ ...rawAlert(), audience: ['cats'], link: { href: 'data:x' } }))).toEqual([
      expect.stringMatching(/^link\.href must be a web address/),
      'audience must be one of: young-people, parents, professionals.',
    ])
  })
})
