import { expect, it } from 'vitest'
import { inScheme, schemeOf } from '#cms/server/preview/in-scheme.ts'
import { theSettings } from '#tests/support/content-records.ts'
import { lookOf } from '#cms/domain/mail-html/look.ts'
import { styleSheet } from '#cms/domain/mail-html/roles.ts'

it('draws the mail in the scheme that is asked for, and else as the browser has it', () => {
  const mail = `<meta name="color-scheme" content="light dark"><style>${styleSheet(lookOf(theSettings().brand))}</style>`
  expect(inScheme(mail, schemeOf('neither'))).toBe(mail)
  for (const scheme of ['light', 'dark'] as const) {
    const shown = inScheme(mail, schemeOf(scheme))
    expect(shown).not.toContain('prefers-color-scheme')
    expect(shown).not.toContain('light dark')
    expect(shown).toContain(`content="${scheme}"`)
    expect(shown).toContain(scheme === 'dark' ? '@media all{' : '@media not all{')
  }
})
