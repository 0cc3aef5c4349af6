import { readFileSync } from 'node:fs'

const linesOf = (name: string) =>
  readFileSync(new URL(`queries/${name}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n')

/** What people type who may need help: plain words, messages, misspellings, disguised words, adults who worry. */
export const worryingQueries = linesOf('worrying')

/**
 * The same kinds of query in other people's words. They came after the rules, set after set: of each new set the rules as they were then
 * missed between one in twenty and one in five. Whoever meets a query that is missed adds it here first, then mends the rules.
 */
export const furtherWorryingQueries = linesOf('further-worrying')

/** What people type who look for something else; a few sound worrying and may show help. */
export const calmQueries = linesOf('calm')
