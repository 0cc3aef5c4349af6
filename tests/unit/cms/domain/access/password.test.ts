import { describe, expect, test } from 'vitest'
import { shortestPassword, weaknessOf } from '#cms/domain/access/password.ts'

describe('a password', () => {
  test.each([
    'lantern orchard seven bridges',
    'верёвка окно лампа',
    'ランプ果樹園七つの橋と川と月',
    '#$%&*!?@^~<>',
    'xK9#pQ2!vL7z',
    'essex lantern orchard',
  ])('%j is taken', (password) => {
    expect(weaknessOf(password)).toBeNull()
  })

  test('needs twelve characters, counted as people count them', () => {
    expect(shortestPassword).toBe(12)
    expect(weaknessOf('a9#kd8$jf7!')).toContain('at least 12')
    expect(weaknessOf('a9#kd8$jf7!w')).toBeNull()
    expect(weaknessOf('😀🚲🌧️🏠🍋')).toContain('at least 12')
  })

  test.each(['aaaaaaaaaaaa', 'abababababab', 'abcdabcdabcd', '            '])('%j has too few different characters', (password) => {
    expect(weaknessOf(password)).toContain('more than a few')
  })

  test.each([
    'password1234',
    'Password-Password',
    'Safeguarding2026!',
    'QWERTYUIOP12',
    'essexwelcomeessex',
    'letmein letmein',
    'Welcome-2026-Essex',
    '123456789000',
    'change me, change me',
  ])('%j is one that is guessed first', (password) => {
    expect(weaknessOf(password)).toContain('first passwords')
  })

  test('may not be the person’s own name or address', () => {
    const own = ['alexandra.smith@example.org', 'Alexandra Smith', 'Олександра Коваль', null, undefined, '']
    expect(weaknessOf('Alexandra.Smith@Example.org', own)).toContain('your own')
    expect(weaknessOf('alexandra-smith', own)).toContain('your own')
    expect(weaknessOf('Олександра Коваль', own)).toContain('your own')
    expect(weaknessOf('alexandra-smith', [])).toBeNull()
    expect(weaknessOf('alexandra likes lemon trees', own)).toBeNull()
  })

  test('is judged at once, however long', () => {
    const start = performance.now()
    weaknessOf('essex'.repeat(200_000))
    weaknessOf('pass'.repeat(200_000))
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
