import { test } from 'vitest'
import { answersAnything, readsAnyMarkdown, survivesLexical, survivesMarkdown } from '#tests/support/body-properties.ts'

const firstSeed = Math.floor(Math.random() * 1e9)

test.each([
  ['bodies are the same after the editor has held them', survivesLexical],
  ['bodies are the same after Markdown has held them', survivesMarkdown],
  ['whatever is stored is shown as far as it can be, and refused with words', answersAnything],
  ['any Markdown is read or refused by line', readsAnyMarkdown],
])(
  '%s',
  (_words, property) => {
    for (let seed = firstSeed; seed < firstSeed + 5000; seed++) property(seed)
  },
  300_000,
)
