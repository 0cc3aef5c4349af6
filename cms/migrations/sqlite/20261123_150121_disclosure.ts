import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`event_questions\` ADD \`may_be_disclosure\` integer DEFAULT false;`)
  await db.run(sql`CREATE INDEX \`event_questions_may_be_disclosure_idx\` ON \`event_questions\` (\`may_be_disclosure\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`event_questions_may_be_disclosure_idx\`;`)
  await db.run(sql`ALTER TABLE \`event_questions\` DROP COLUMN \`may_be_disclosure\`;`)
}
