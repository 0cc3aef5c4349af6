import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`events_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`starts_at\` text,
  	\`startsat_tz\` text DEFAULT 'Europe/London',
  	\`ends_at\` text,
  	\`endsat_tz\` text DEFAULT 'Europe/London',
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_sessions_order_idx\` ON \`events_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`events_sessions_parent_id_idx\` ON \`events_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`events_audience\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_audience_order_idx\` ON \`events_audience\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`events_audience_parent_idx\` ON \`events_audience\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`events_answered\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`question\` text,
  	\`role\` text,
  	\`answer\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_answered_order_idx\` ON \`events_answered\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`events_answered_parent_id_idx\` ON \`events_answered\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`events\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`summary\` text,
  	\`kind\` text DEFAULT 'event',
  	\`body\` text,
  	\`drawing\` text,
  	\`is_cancelled\` integer DEFAULT false,
  	\`place_is_online\` integer DEFAULT false,
  	\`place_name\` text,
  	\`place_address\` text,
  	\`who_for\` text,
  	\`booking_href\` text,
  	\`booking_label\` text,
  	\`booking_closes_at\` text,
  	\`booking_closesat_tz\` text DEFAULT 'Europe/London',
  	\`cost\` text,
  	\`is_paid\` integer DEFAULT false,
  	\`takes_questions\` integer DEFAULT false,
  	\`questions_close_at\` text,
  	\`questionscloseat_tz\` text DEFAULT 'Europe/London',
  	\`slug\` text,
  	\`is_waiting\` integer DEFAULT false,
  	\`approval_note\` text,
  	\`published_at\` text,
  	\`author_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`events_slug_idx\` ON \`events\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`events_is_waiting_idx\` ON \`events\` (\`is_waiting\`);`)
  await db.run(sql`CREATE INDEX \`events_published_at_idx\` ON \`events\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`events_author_idx\` ON \`events\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`events_updated_at_idx\` ON \`events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`events_created_at_idx\` ON \`events\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`events_deleted_at_idx\` ON \`events\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`events__status_idx\` ON \`events\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_version_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`starts_at\` text,
  	\`startsat_tz\` text DEFAULT 'Europe/London',
  	\`ends_at\` text,
  	\`endsat_tz\` text DEFAULT 'Europe/London',
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_version_sessions_order_idx\` ON \`_events_v_version_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_sessions_parent_id_idx\` ON \`_events_v_version_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_version_audience\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_version_audience_order_idx\` ON \`_events_v_version_audience\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_audience_parent_idx\` ON \`_events_v_version_audience\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_version_answered\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`question\` text,
  	\`role\` text,
  	\`answer\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_version_answered_order_idx\` ON \`_events_v_version_answered\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_answered_parent_id_idx\` ON \`_events_v_version_answered\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_kind\` text DEFAULT 'event',
  	\`version_body\` text,
  	\`version_drawing\` text,
  	\`version_is_cancelled\` integer DEFAULT false,
  	\`version_place_is_online\` integer DEFAULT false,
  	\`version_place_name\` text,
  	\`version_place_address\` text,
  	\`version_who_for\` text,
  	\`version_booking_href\` text,
  	\`version_booking_label\` text,
  	\`version_booking_closes_at\` text,
  	\`version_booking_closesat_tz\` text DEFAULT 'Europe/London',
  	\`version_cost\` text,
  	\`version_is_paid\` integer DEFAULT false,
  	\`version_takes_questions\` integer DEFAULT false,
  	\`version_questions_close_at\` text,
  	\`version_questionscloseat_tz\` text DEFAULT 'Europe/London',
  	\`version_slug\` text,
  	\`version_is_waiting\` integer DEFAULT false,
  	\`version_approval_note\` text,
  	\`version_published_at\` text,
  	\`version_author_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_parent_idx\` ON \`_events_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_slug_idx\` ON \`_events_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_is_waiting_idx\` ON \`_events_v\` (\`version_is_waiting\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_published_at_idx\` ON \`_events_v\` (\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_author_idx\` ON \`_events_v\` (\`version_author_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_updated_at_idx\` ON \`_events_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_created_at_idx\` ON \`_events_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_deleted_at_idx\` ON \`_events_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version__status_idx\` ON \`_events_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_created_at_idx\` ON \`_events_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_updated_at_idx\` ON \`_events_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_latest_idx\` ON \`_events_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_autosave_idx\` ON \`_events_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`event_questions\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`question\` text NOT NULL,
  	\`state\` text DEFAULT 'waiting' NOT NULL,
  	\`answer\` text,
  	\`is_published\` integer DEFAULT false,
  	\`keeps_role\` integer DEFAULT false,
  	\`role\` text,
  	\`event_id\` text,
  	\`event_title\` text,
  	\`received_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`event_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`event_questions_state_idx\` ON \`event_questions\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`event_questions_is_published_idx\` ON \`event_questions\` (\`is_published\`);`)
  await db.run(sql`CREATE INDEX \`event_questions_event_idx\` ON \`event_questions\` (\`event_id\`);`)
  await db.run(sql`CREATE INDEX \`event_questions_received_at_idx\` ON \`event_questions\` (\`received_at\`);`)
  await db.run(sql`CREATE INDEX \`event_questions_updated_at_idx\` ON \`event_questions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`event_questions_created_at_idx\` ON \`event_questions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`documents_chapters\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`slug\` text,
  	\`summary\` text,
  	\`body\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`documents_chapters_order_idx\` ON \`documents_chapters\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`documents_chapters_parent_id_idx\` ON \`documents_chapters\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`documents_audience\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`documents_audience_order_idx\` ON \`documents_audience\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`documents_audience_parent_idx\` ON \`documents_audience\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`documents\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`drawing\` text,
  	\`type\` text DEFAULT 'guidance',
  	\`period\` text,
  	\`issued_on\` text,
  	\`caution\` text,
  	\`slug\` text,
  	\`is_waiting\` integer DEFAULT false,
  	\`approval_note\` text,
  	\`review_by\` text,
  	\`published_at\` text,
  	\`author_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`documents_issued_on_idx\` ON \`documents\` (\`issued_on\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`documents_slug_idx\` ON \`documents\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`documents_is_waiting_idx\` ON \`documents\` (\`is_waiting\`);`)
  await db.run(sql`CREATE INDEX \`documents_review_by_idx\` ON \`documents\` (\`review_by\`);`)
  await db.run(sql`CREATE INDEX \`documents_published_at_idx\` ON \`documents\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`documents_author_idx\` ON \`documents\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_updated_at_idx\` ON \`documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`documents_created_at_idx\` ON \`documents\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`documents_deleted_at_idx\` ON \`documents\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`documents__status_idx\` ON \`documents\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_documents_v_version_chapters\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`slug\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_documents_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_documents_v_version_chapters_order_idx\` ON \`_documents_v_version_chapters\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_chapters_parent_id_idx\` ON \`_documents_v_version_chapters\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_documents_v_version_audience\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_documents_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_documents_v_version_audience_order_idx\` ON \`_documents_v_version_audience\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_audience_parent_idx\` ON \`_documents_v_version_audience\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_documents_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_drawing\` text,
  	\`version_type\` text DEFAULT 'guidance',
  	\`version_period\` text,
  	\`version_issued_on\` text,
  	\`version_caution\` text,
  	\`version_slug\` text,
  	\`version_is_waiting\` integer DEFAULT false,
  	\`version_approval_note\` text,
  	\`version_review_by\` text,
  	\`version_published_at\` text,
  	\`version_author_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_documents_v_parent_idx\` ON \`_documents_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_issued_on_idx\` ON \`_documents_v\` (\`version_issued_on\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_slug_idx\` ON \`_documents_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_is_waiting_idx\` ON \`_documents_v\` (\`version_is_waiting\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_review_by_idx\` ON \`_documents_v\` (\`version_review_by\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_published_at_idx\` ON \`_documents_v\` (\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_author_idx\` ON \`_documents_v\` (\`version_author_id\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_updated_at_idx\` ON \`_documents_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_created_at_idx\` ON \`_documents_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_deleted_at_idx\` ON \`_documents_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version__status_idx\` ON \`_documents_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_created_at_idx\` ON \`_documents_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_updated_at_idx\` ON \`_documents_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_latest_idx\` ON \`_documents_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_autosave_idx\` ON \`_documents_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`helplines_opening_stretches_days\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`helplines_opening_stretches\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`helplines_opening_stretches_days_order_idx\` ON \`helplines_opening_stretches_days\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`helplines_opening_stretches_days_parent_idx\` ON \`helplines_opening_stretches_days\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`helplines_opening_stretches\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`from\` text,
  	\`until\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`helplines\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`helplines_opening_stretches_order_idx\` ON \`helplines_opening_stretches\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`helplines_opening_stretches_parent_id_idx\` ON \`helplines_opening_stretches\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_helplines_v_version_opening_stretches_days\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_helplines_v_version_opening_stretches\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_helplines_v_version_opening_stretches_days_order_idx\` ON \`_helplines_v_version_opening_stretches_days\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_helplines_v_version_opening_stretches_days_parent_idx\` ON \`_helplines_v_version_opening_stretches_days\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_helplines_v_version_opening_stretches\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`from\` text,
  	\`until\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_helplines_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_helplines_v_version_opening_stretches_order_idx\` ON \`_helplines_v_version_opening_stretches\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_helplines_v_version_opening_stretches_parent_id_idx\` ON \`_helplines_v_version_opening_stretches\` (\`_parent_id\`);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`kind\` text DEFAULT 'advice';`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_kind\` text DEFAULT 'advice';`)
  await db.run(sql`ALTER TABLE \`pages\` ADD \`sensitive\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_pages_v\` ADD \`version_sensitive\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`topics\` ADD \`words\` text;`)
  await db.run(sql`ALTER TABLE \`_topics_v\` ADD \`version_words\` text;`)
  await db.run(sql`ALTER TABLE \`helplines\` ADD \`opening_kind\` text DEFAULT 'unknown';`)
  await db.run(sql`ALTER TABLE \`helplines\` ADD \`opening_bank_holidays\` text DEFAULT 'usual';`)
  await db.run(sql`ALTER TABLE \`_helplines_v\` ADD \`version_opening_kind\` text DEFAULT 'unknown';`)
  await db.run(sql`ALTER TABLE \`_helplines_v\` ADD \`version_opening_bank_holidays\` text DEFAULT 'usual';`)
  await db.run(sql`ALTER TABLE \`schedules_rels\` ADD \`events_id\` text REFERENCES events(id);`)
  await db.run(sql`ALTER TABLE \`schedules_rels\` ADD \`documents_id\` text REFERENCES documents(id);`)
  await db.run(sql`CREATE INDEX \`schedules_rels_events_id_idx\` ON \`schedules_rels\` (\`events_id\`);`)
  await db.run(sql`CREATE INDEX \`schedules_rels_documents_id_idx\` ON \`schedules_rels\` (\`documents_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`events_id\` text REFERENCES events(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`event_questions_id\` text REFERENCES event_questions(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`documents_id\` text REFERENCES documents(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_events_id_idx\` ON \`payload_locked_documents_rels\` (\`events_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_event_questions_id_idx\` ON \`payload_locked_documents_rels\` (\`event_questions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_documents_id_idx\` ON \`payload_locked_documents_rels\` (\`documents_id\`);`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`brand_logo_id\` text REFERENCES media(id);`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`brand_main_colour\` text;`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`brand_young_people_colour\` text;`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`brand_parents_colour\` text;`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`brand_professionals_colour\` text;`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`brand_typeface\` text DEFAULT 'hub';`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`exit_url\` text DEFAULT 'https://www.bbc.co.uk/weather';`)
  await db.run(sql`CREATE INDEX \`site_settings_brand_brand_logo_idx\` ON \`site_settings\` (\`brand_logo_id\`);`)
  await db.run(sql`ALTER TABLE \`_site_settings_v\` ADD \`version_brand_logo_id\` text REFERENCES media(id);`)
  await db.run(sql`ALTER TABLE \`_site_settings_v\` ADD \`version_brand_main_colour\` text;`)
  await db.run(sql`ALTER TABLE \`_site_settings_v\` ADD \`version_brand_young_people_colour\` text;`)
  await db.run(sql`ALTER TABLE \`_site_settings_v\` ADD \`version_brand_parents_colour\` text;`)
  await db.run(sql`ALTER TABLE \`_site_settings_v\` ADD \`version_brand_professionals_colour\` text;`)
  await db.run(sql`ALTER TABLE \`_site_settings_v\` ADD \`version_brand_typeface\` text DEFAULT 'hub';`)
  await db.run(sql`ALTER TABLE \`_site_settings_v\` ADD \`version_exit_url\` text DEFAULT 'https://www.bbc.co.uk/weather';`)
  await db.run(sql`CREATE INDEX \`_site_settings_v_version_brand_version_brand_logo_idx\` ON \`_site_settings_v\` (\`version_brand_logo_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`events_sessions\`;`)
  await db.run(sql`DROP TABLE \`events_audience\`;`)
  await db.run(sql`DROP TABLE \`events_answered\`;`)
  await db.run(sql`DROP TABLE \`events\`;`)
  await db.run(sql`DROP TABLE \`_events_v_version_sessions\`;`)
  await db.run(sql`DROP TABLE \`_events_v_version_audience\`;`)
  await db.run(sql`DROP TABLE \`_events_v_version_answered\`;`)
  await db.run(sql`DROP TABLE \`_events_v\`;`)
  await db.run(sql`DROP TABLE \`event_questions\`;`)
  await db.run(sql`DROP TABLE \`documents_chapters\`;`)
  await db.run(sql`DROP TABLE \`documents_audience\`;`)
  await db.run(sql`DROP TABLE \`documents\`;`)
  await db.run(sql`DROP TABLE \`_documents_v_version_chapters\`;`)
  await db.run(sql`DROP TABLE \`_documents_v_version_audience\`;`)
  await db.run(sql`DROP TABLE \`_documents_v\`;`)
  await db.run(sql`DROP TABLE \`helplines_opening_stretches_days\`;`)
  await db.run(sql`DROP TABLE \`helplines_opening_stretches\`;`)
  await db.run(sql`DROP TABLE \`_helplines_v_version_opening_stretches_days\`;`)
  await db.run(sql`DROP TABLE \`_helplines_v_version_opening_stretches\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_schedules_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text,
  	\`pages_id\` text,
  	\`topics_id\` text,
  	\`helplines_id\` text,
  	\`claims_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`schedules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pages_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`helplines_id\`) REFERENCES \`helplines\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`claims_id\`) REFERENCES \`claims\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_schedules_rels\`("id", "order", "parent_id", "path", "articles_id", "pages_id", "topics_id", "helplines_id", "claims_id") SELECT "id", "order", "parent_id", "path", "articles_id", "pages_id", "topics_id", "helplines_id", "claims_id" FROM \`schedules_rels\`;`)
  await db.run(sql`DROP TABLE \`schedules_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_schedules_rels\` RENAME TO \`schedules_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`schedules_rels_order_idx\` ON \`schedules_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`schedules_rels_parent_idx\` ON \`schedules_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`schedules_rels_path_idx\` ON \`schedules_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`schedules_rels_articles_id_idx\` ON \`schedules_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`schedules_rels_pages_id_idx\` ON \`schedules_rels\` (\`pages_id\`);`)
  await db.run(sql`CREATE INDEX \`schedules_rels_topics_id_idx\` ON \`schedules_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`schedules_rels_helplines_id_idx\` ON \`schedules_rels\` (\`helplines_id\`);`)
  await db.run(sql`CREATE INDEX \`schedules_rels_claims_id_idx\` ON \`schedules_rels\` (\`claims_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text,
  	\`pages_id\` text,
  	\`topics_id\` text,
  	\`media_id\` text,
  	\`helplines_id\` text,
  	\`claims_id\` text,
  	\`schedules_id\` text,
  	\`redirects_id\` text,
  	\`users_id\` text,
  	\`audit_log_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pages_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`helplines_id\`) REFERENCES \`helplines\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`claims_id\`) REFERENCES \`claims\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`schedules_id\`) REFERENCES \`schedules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`redirects_id\`) REFERENCES \`redirects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audit_log_id\`) REFERENCES \`audit_log\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "articles_id", "pages_id", "topics_id", "media_id", "helplines_id", "claims_id", "schedules_id", "redirects_id", "users_id", "audit_log_id") SELECT "id", "order", "parent_id", "path", "articles_id", "pages_id", "topics_id", "media_id", "helplines_id", "claims_id", "schedules_id", "redirects_id", "users_id", "audit_log_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_articles_id_idx\` ON \`payload_locked_documents_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_pages_id_idx\` ON \`payload_locked_documents_rels\` (\`pages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_topics_id_idx\` ON \`payload_locked_documents_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_helplines_id_idx\` ON \`payload_locked_documents_rels\` (\`helplines_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_claims_id_idx\` ON \`payload_locked_documents_rels\` (\`claims_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_schedules_id_idx\` ON \`payload_locked_documents_rels\` (\`schedules_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_redirects_id_idx\` ON \`payload_locked_documents_rels\` (\`redirects_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_audit_log_id_idx\` ON \`payload_locked_documents_rels\` (\`audit_log_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_site_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`home_title\` text,
  	\`home_introduction\` text,
  	\`name\` text,
  	\`short_name\` text,
  	\`area\` text,
  	\`strapline\` text,
  	\`contact_email\` text,
  	\`contact_phone\` text,
  	\`contact_address\` text,
  	\`security_contact\` text,
  	\`_status\` text DEFAULT 'draft',
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`INSERT INTO \`__new_site_settings\`("id", "home_title", "home_introduction", "name", "short_name", "area", "strapline", "contact_email", "contact_phone", "contact_address", "security_contact", "_status", "updated_at", "created_at") SELECT "id", "home_title", "home_introduction", "name", "short_name", "area", "strapline", "contact_email", "contact_phone", "contact_address", "security_contact", "_status", "updated_at", "created_at" FROM \`site_settings\`;`)
  await db.run(sql`DROP TABLE \`site_settings\`;`)
  await db.run(sql`ALTER TABLE \`__new_site_settings\` RENAME TO \`site_settings\`;`)
  await db.run(sql`CREATE INDEX \`site_settings__status_idx\` ON \`site_settings\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`__new__site_settings_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`version_home_title\` text,
  	\`version_home_introduction\` text,
  	\`version_name\` text,
  	\`version_short_name\` text,
  	\`version_area\` text,
  	\`version_strapline\` text,
  	\`version_contact_email\` text,
  	\`version_contact_phone\` text,
  	\`version_contact_address\` text,
  	\`version_security_contact\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer
  );
  `)
  await db.run(sql`INSERT INTO \`__new__site_settings_v\`("id", "version_home_title", "version_home_introduction", "version_name", "version_short_name", "version_area", "version_strapline", "version_contact_email", "version_contact_phone", "version_contact_address", "version_security_contact", "version__status", "version_updated_at", "version_created_at", "created_at", "updated_at", "latest") SELECT "id", "version_home_title", "version_home_introduction", "version_name", "version_short_name", "version_area", "version_strapline", "version_contact_email", "version_contact_phone", "version_contact_address", "version_security_contact", "version__status", "version_updated_at", "version_created_at", "created_at", "updated_at", "latest" FROM \`_site_settings_v\`;`)
  await db.run(sql`DROP TABLE \`_site_settings_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__site_settings_v\` RENAME TO \`_site_settings_v\`;`)
  await db.run(sql`CREATE INDEX \`_site_settings_v_version_version__status_idx\` ON \`_site_settings_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_site_settings_v_created_at_idx\` ON \`_site_settings_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_site_settings_v_updated_at_idx\` ON \`_site_settings_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_site_settings_v_latest_idx\` ON \`_site_settings_v\` (\`latest\`);`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`kind\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_kind\`;`)
  await db.run(sql`ALTER TABLE \`pages\` DROP COLUMN \`sensitive\`;`)
  await db.run(sql`ALTER TABLE \`_pages_v\` DROP COLUMN \`version_sensitive\`;`)
  await db.run(sql`ALTER TABLE \`topics\` DROP COLUMN \`words\`;`)
  await db.run(sql`ALTER TABLE \`_topics_v\` DROP COLUMN \`version_words\`;`)
  await db.run(sql`ALTER TABLE \`helplines\` DROP COLUMN \`opening_kind\`;`)
  await db.run(sql`ALTER TABLE \`helplines\` DROP COLUMN \`opening_bank_holidays\`;`)
  await db.run(sql`ALTER TABLE \`_helplines_v\` DROP COLUMN \`version_opening_kind\`;`)
  await db.run(sql`ALTER TABLE \`_helplines_v\` DROP COLUMN \`version_opening_bank_holidays\`;`)
}
