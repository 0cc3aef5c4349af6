import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

const plain = /\bREFERENCES (\w+)\(id\)(?! ON DELETE)/g

/** What goes with a document, of a table of relations, goes with it; a column of any other table is emptied. */
const ruleOf = (table: string) => (table.endsWith('_rels') ? 'cascade' : 'set null')

/**
 * Gives columns that earlier migrations added what those of new tables have: a rule for the time when the document they point to is deleted.
 * Without it a document that had been scheduled, or stood open in somebody's form, could not be deleted. The rule is part of the table's text
 * only, so the text is changed in place (https://www.sqlite.org/lang_altertable.html, section 8).
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  const tables = (await db.all(sql`SELECT name, sql FROM sqlite_master WHERE type = 'table'`)) as { name: string; sql: string }[]
  const [version] = (await db.all(sql`PRAGMA schema_version`)) as { schema_version: number }[]
  await db.run(sql`PRAGMA writable_schema = ON`)
  for (const { name, sql: text } of tables.filter((table) => table.sql.search(plain) !== -1)) {
    const ruled = text.replace(plain, `REFERENCES $1(id) ON DELETE ${ruleOf(name)}`)
    await db.run(sql`UPDATE sqlite_master SET sql = ${ruled} WHERE type = 'table' AND name = ${name}`)
  }
  // Every connection reads the tables anew when this number has changed.
  await db.run(sql.raw(`PRAGMA schema_version = ${version!.schema_version + 1}`))
  await db.run(sql`PRAGMA writable_schema = OFF`)
}

export async function down(_args: MigrateDownArgs): Promise<void> {
  // The older tables hold the same records; only deleting was refused there.
}
