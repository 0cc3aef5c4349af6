import { describe, expect, test } from 'vitest'
import { publishedSettings } from '#cms/domain/published/site.ts'
import { rawSettings } from '#tests/support/raw-documents.ts'

const settings = (values: object) => publishedSettings({ ...rawSettings(), ...values })
const faults = (values: object) => {
  const result = settings(values)
  return result.ok ? [] : result.faults
}

describe('the looks of a site', () => {
  test('are the hub’s own while nothing is chosen', () => {
    for (const brand of [undefined, null, {}, { typeface: null, mainColour: '', logo: null }])
      expect(settings({ brand })).toMatchObject({ ok: true, value: { brand: { typeface: 'hub', skins: {} } } })
  })

  test('carry logo, typeface and the palettes of the chosen colours, never the colours as typed', () => {
    const result = settings({ brand: { logo: { id: 'logo' }, typeface: 'serif', mainColour: ' #1F5F6B', parentsColour: '8a3b12' } })
    expect(result).toMatchObject({
      ok: true,
      value: {
        brand: {
          logo: 'logo',
          typeface: 'serif',
          palette: { light: { accent: '#1f5f6b' } },
          skins: { parents: { light: { accent: '#8a3b12' } }, professionals: { light: { accent: '#1f5f6b' } } },
        },
      },
    })
    expect(JSON.stringify(result)).not.toContain('1F5F6B')
  })

  test('cannot be published with a colour that nobody can read, which is said with the figure', () => {
    expect(faults({ brand: { mainColour: '#ffcc00', youngPeopleColour: '#00ffff', parentsColour: '#1f5f6b' } })).toEqual([
      {
        field: 'brand.mainColour',
        message: expect.stringMatching(/^The main colour #ffcc00 reaches 1\.4:1 .* for example #[0-9a-f]{6}\.$/),
      },
      { field: 'brand.youngPeopleColour', message: expect.stringMatching(/^The colour for young people #00ffff reaches 1\.1:1 /) },
    ])
  })

  test('cannot be published with what is no colour or no typeface', () => {
    expect(faults({ brand: { professionalsColour: '#000}*{color:red', typeface: 'Comic Sans' } })).toEqual([
      { field: 'brand.professionalsColour', message: expect.stringMatching(/^The colour for professionals must be a colour written as/) },
      { field: 'brand.typeface', message: 'must be one of: hub, system, serif.' },
    ])
  })
})

describe('where “Exit this page” leads', () => {
  test('is the weather unless another page is chosen', () => {
    for (const exitUrl of [undefined, null, '', '  '])
      expect(settings({ exitUrl })).toMatchObject({ value: { exitUrl: 'https://www.bbc.co.uk/weather' } })
    expect(settings({ exitUrl: ' https://www.metoffice.gov.uk/ ' })).toMatchObject({ value: { exitUrl: 'https://www.metoffice.gov.uk/' } })
  })

  test.each([
    'http://example.org/',
    'weather',
    '/about/',
    'javascript:alert(1)',
    'https://user:pass@example.org/',
    'https://localhost/',
    'https://',
    'https:bbc.co.uk',
    'https:/bbc.co.uk',
    'https://bbc.co.uk/\n/x',
    'https://127.0.0.1/',
  ])('is never %s', (exitUrl) => {
    expect(faults({ exitUrl })).toEqual([
      { field: 'exitUrl', message: 'must be a whole web address that begins with https://, for example https://www.bbc.co.uk/weather.' },
    ])
  })
})
