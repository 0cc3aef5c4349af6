import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A column that Payload adds to a table, pointing to a document: with it comes no rule for the time when that is deleted. */
const added = /(ALTER TABLE \\`(\w+)\\` ADD \\`\w+\\` \w+ REFERENCES \w+\(id\))(?=;)/g

/** As in new tables: relations go with the document, any other column is emptied. */
const withRules = (text: string) =>
  text.replace(added, (_all, start: string, table: string) => `${start} ON DELETE ${table.endsWith('_rels') ? 'cascade' : 'set null'}`)

/** Node runs the hub's TypeScript as it stands: types must be imported as types, and files by their whole name. */
function tidy(text: string): string {
  return text
    .replace(/\b(MigrateUpArgs|MigrateDownArgs)\b(?=[^}]*\} from)/g, 'type $1')
    .replace(/type type /g, 'type ')
    .replace(/from '(\.\/[\w-]+)'/g, "from '$1.ts'")
}

/** Rewrites the migrations that Payload wrote so that Node can run them, and gives the newest the rules that it lacks. */
export function tidyMigrations(folder: string): void {
  const names = readdirSync(folder).filter((file) => file.endsWith('.ts'))
  const newest = names
    .filter((name) => /^\d/.test(name))
    .toSorted()
    .at(-1)
  for (const name of names) {
    const path = join(folder, name)
    const text = readFileSync(path, 'utf8')
    const tidied = name === newest ? withRules(tidy(text)) : tidy(text)
    if (tidied !== text) writeFileSync(path, tidied)
  }
}
