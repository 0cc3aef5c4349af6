import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Node runs the hub's TypeScript as it stands: types must be imported as types, and files by their whole name. */
function tidy(text: string): string {
  return text
    .replace(/\b(MigrateUpArgs|MigrateDownArgs)\b(?=[^}]*\} from)/g, 'type $1')
    .replace(/type type /g, 'type ')
    .replace(/from '(\.\/[\w-]+)'/g, "from '$1.ts'")
}

/** Rewrites the migrations that Payload wrote so that Node can run them. */
export function tidyMigrations(folder: string): void {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.ts'))) {
    const path = join(folder, name)
    const text = readFileSync(path, 'utf8')
    if (tidy(text) !== text) writeFileSync(path, tidy(text))
  }
}
