import { test } from 'vitest'
import { answersAnything, readsAnyMarkdown, survivesLexical, survivesMarkdown } from '#tests/support/body-properties.ts'

const firstSeed = Math.floor(Math.random() * 1e9)

test.each([
  ['a body is the same after the editor has held it', 100, survivesLexical],
  ['a body is the same after Markdown has held it', 20, survivesMarkdown],
  ['whatever is stored is shown as far as it can be, and refused with words', 300, answersAnything],
  ['any Markdown is read or refused by line', 20, readsAnyMarkdown],
])(
  '%s',
  (_words, rounds, property) => {
    for (let seed = firstSeed; seed < firstSeed + rounds; seed++) property(seed)
  },
  60_000,
)
