import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`bulletins_blocks_article\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`_path\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`summary\` text,
  	\`block_name\` text,
  	FOREIGN KEY (\`document_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`bulletins\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`bulletins_blocks_article_order_idx\` ON \`bulletins_blocks_article\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_blocks_article_parent_id_idx\` ON \`bulletins_blocks_article\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_blocks_article_path_idx\` ON \`bulletins_blocks_article\` (\`_path\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_blocks_article_document_idx\` ON \`bulletins_blocks_article\` (\`document_id\`);`)
  await db.run(sql`CREATE TABLE \`bulletins_blocks_event\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`_path\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`summary\` text,
  	\`block_name\` text,
  	FOREIGN KEY (\`document_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`bulletins\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`bulletins_blocks_event_order_idx\` ON \`bulletins_blocks_event\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_blocks_event_parent_id_idx\` ON \`bulletins_blocks_event\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_blocks_event_path_idx\` ON \`bulletins_blocks_event\` (\`_path\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_blocks_event_document_idx\` ON \`bulletins_blocks_event\` (\`document_id\`);`)
  await db.run(sql`CREATE TABLE \`bulletins_blocks_document\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`_path\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`summary\` text,
  	\`block_name\` text,
  	FOREIGN KEY (\`document_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`bulletins\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`bulletins_blocks_document_order_idx\` ON \`bulletins_blocks_document\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_blocks_document_parent_id_idx\` ON \`bulletins_blocks_document\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_blocks_document_path_idx\` ON \`bulletins_blocks_document\` (\`_path\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_blocks_document_document_idx\` ON \`bulletins_blocks_document\` (\`document_id\`);`)
  await db.run(sql`CREATE TABLE \`bulletins_blocks_news\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`_path\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`partner\` text,
  	\`body\` text NOT NULL,
  	\`href\` text,
  	\`is_paid\` integer DEFAULT false,
  	\`block_name\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`bulletins\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`bulletins_blocks_news_order_idx\` ON \`bulletins_blocks_news\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_blocks_news_parent_id_idx\` ON \`bulletins_blocks_news\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_blocks_news_path_idx\` ON \`bulletins_blocks_news\` (\`_path\`);`)
  await db.run(sql`CREATE TABLE \`bulletins_sections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`bulletins\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`bulletins_sections_order_idx\` ON \`bulletins_sections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_sections_parent_id_idx\` ON \`bulletins_sections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`bulletins_editions_segment_sectors\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`bulletins_editions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`bulletins_editions_segment_sectors_order_idx\` ON \`bulletins_editions_segment_sectors\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_editions_segment_sectors_parent_idx\` ON \`bulletins_editions_segment_sectors\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`bulletins_editions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`list_id\` text NOT NULL,
  	\`subject\` text NOT NULL,
  	\`preheader\` text,
  	\`introduction\` text,
  	FOREIGN KEY (\`list_id\`) REFERENCES \`lists\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`bulletins\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`bulletins_editions_order_idx\` ON \`bulletins_editions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_editions_parent_id_idx\` ON \`bulletins_editions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_editions_list_idx\` ON \`bulletins_editions\` (\`list_id\`);`)
  await db.run(sql`CREATE TABLE \`bulletins\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`slug\` text NOT NULL,
  	\`author_id\` text,
  	\`last_editor_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`last_editor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`bulletins_slug_idx\` ON \`bulletins\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_author_idx\` ON \`bulletins\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_last_editor_idx\` ON \`bulletins\` (\`last_editor_id\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_updated_at_idx\` ON \`bulletins\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_created_at_idx\` ON \`bulletins\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_deleted_at_idx\` ON \`bulletins\` (\`deleted_at\`);`)
  await db.run(sql`CREATE TABLE \`bulletins_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`bulletins\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`bulletins_texts_order_parent\` ON \`bulletins_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`bulletins_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`lists_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`bulletins\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`lists_id\`) REFERENCES \`lists\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`bulletins_rels_order_idx\` ON \`bulletins_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_rels_parent_idx\` ON \`bulletins_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_rels_path_idx\` ON \`bulletins_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`bulletins_rels_lists_id_idx\` ON \`bulletins_rels\` (\`lists_id\`);`)
  await db.run(sql`CREATE TABLE \`_bulletins_v_blocks_article\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_path\` text NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`summary\` text,
  	\`_uuid\` text,
  	\`block_name\` text,
  	FOREIGN KEY (\`document_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_bulletins_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_bulletins_v_blocks_article_order_idx\` ON \`_bulletins_v_blocks_article\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_blocks_article_parent_id_idx\` ON \`_bulletins_v_blocks_article\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_blocks_article_path_idx\` ON \`_bulletins_v_blocks_article\` (\`_path\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_blocks_article_document_idx\` ON \`_bulletins_v_blocks_article\` (\`document_id\`);`)
  await db.run(sql`CREATE TABLE \`_bulletins_v_blocks_event\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_path\` text NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`summary\` text,
  	\`_uuid\` text,
  	\`block_name\` text,
  	FOREIGN KEY (\`document_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_bulletins_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_bulletins_v_blocks_event_order_idx\` ON \`_bulletins_v_blocks_event\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_blocks_event_parent_id_idx\` ON \`_bulletins_v_blocks_event\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_blocks_event_path_idx\` ON \`_bulletins_v_blocks_event\` (\`_path\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_blocks_event_document_idx\` ON \`_bulletins_v_blocks_event\` (\`document_id\`);`)
  await db.run(sql`CREATE TABLE \`_bulletins_v_blocks_document\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_path\` text NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`summary\` text,
  	\`_uuid\` text,
  	\`block_name\` text,
  	FOREIGN KEY (\`document_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_bulletins_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_bulletins_v_blocks_document_order_idx\` ON \`_bulletins_v_blocks_document\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_blocks_document_parent_id_idx\` ON \`_bulletins_v_blocks_document\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_blocks_document_path_idx\` ON \`_bulletins_v_blocks_document\` (\`_path\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_blocks_document_document_idx\` ON \`_bulletins_v_blocks_document\` (\`document_id\`);`)
  await db.run(sql`CREATE TABLE \`_bulletins_v_blocks_news\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_path\` text NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`partner\` text,
  	\`body\` text NOT NULL,
  	\`href\` text,
  	\`is_paid\` integer DEFAULT false,
  	\`_uuid\` text,
  	\`block_name\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_bulletins_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_bulletins_v_blocks_news_order_idx\` ON \`_bulletins_v_blocks_news\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_blocks_news_parent_id_idx\` ON \`_bulletins_v_blocks_news\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_blocks_news_path_idx\` ON \`_bulletins_v_blocks_news\` (\`_path\`);`)
  await db.run(sql`CREATE TABLE \`_bulletins_v_version_sections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_bulletins_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_bulletins_v_version_sections_order_idx\` ON \`_bulletins_v_version_sections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_version_sections_parent_id_idx\` ON \`_bulletins_v_version_sections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_bulletins_v_version_editions_segment_sectors\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_bulletins_v_version_editions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_bulletins_v_version_editions_segment_sectors_order_idx\` ON \`_bulletins_v_version_editions_segment_sectors\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_version_editions_segment_sectors_parent_idx\` ON \`_bulletins_v_version_editions_segment_sectors\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_bulletins_v_version_editions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`list_id\` text NOT NULL,
  	\`subject\` text NOT NULL,
  	\`preheader\` text,
  	\`introduction\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`list_id\`) REFERENCES \`lists\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_bulletins_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_bulletins_v_version_editions_order_idx\` ON \`_bulletins_v_version_editions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_version_editions_parent_id_idx\` ON \`_bulletins_v_version_editions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_version_editions_list_idx\` ON \`_bulletins_v_version_editions\` (\`list_id\`);`)
  await db.run(sql`CREATE TABLE \`_bulletins_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_title\` text NOT NULL,
  	\`version_slug\` text NOT NULL,
  	\`version_author_id\` text,
  	\`version_last_editor_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`bulletins\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_last_editor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_bulletins_v_parent_idx\` ON \`_bulletins_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_version_version_slug_idx\` ON \`_bulletins_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_version_version_author_idx\` ON \`_bulletins_v\` (\`version_author_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_version_version_last_editor_idx\` ON \`_bulletins_v\` (\`version_last_editor_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_version_version_updated_at_idx\` ON \`_bulletins_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_version_version_created_at_idx\` ON \`_bulletins_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_version_version_deleted_at_idx\` ON \`_bulletins_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_created_at_idx\` ON \`_bulletins_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_updated_at_idx\` ON \`_bulletins_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_bulletins_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_bulletins_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_bulletins_v_texts_order_parent\` ON \`_bulletins_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_bulletins_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`lists_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_bulletins_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`lists_id\`) REFERENCES \`lists\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_bulletins_v_rels_order_idx\` ON \`_bulletins_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_rels_parent_idx\` ON \`_bulletins_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_rels_path_idx\` ON \`_bulletins_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_rels_lists_id_idx\` ON \`_bulletins_v_rels\` (\`lists_id\`);`)
  await db.run(sql`CREATE TABLE \`lists\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`summary\` text NOT NULL,
  	\`joining\` text DEFAULT 'open' NOT NULL,
  	\`is_open\` integer DEFAULT true,
  	\`is_public\` integer DEFAULT false,
  	\`reply_to\` text,
  	\`slug\` text NOT NULL,
  	\`order\` numeric DEFAULT 100 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`lists_slug_idx\` ON \`lists\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`lists_updated_at_idx\` ON \`lists\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`lists_created_at_idx\` ON \`lists\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`subscribers\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`address\` text NOT NULL,
  	\`address_hash\` text NOT NULL,
  	\`name\` text,
  	\`organisation\` text,
  	\`state\` text DEFAULT 'unconfirmed' NOT NULL,
  	\`kind\` text DEFAULT 'individual' NOT NULL,
  	\`takes_paid\` integer DEFAULT false,
  	\`sector\` text,
  	\`district\` text,
  	\`role\` text,
  	\`confirmed_at\` text,
  	\`ended_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`subscribers_address_idx\` ON \`subscribers\` (\`address\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`subscribers_address_hash_idx\` ON \`subscribers\` (\`address_hash\`);`)
  await db.run(sql`CREATE INDEX \`subscribers_state_idx\` ON \`subscribers\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`subscribers_sector_idx\` ON \`subscribers\` (\`sector\`);`)
  await db.run(sql`CREATE INDEX \`subscribers_district_idx\` ON \`subscribers\` (\`district\`);`)
  await db.run(sql`CREATE INDEX \`subscribers_role_idx\` ON \`subscribers\` (\`role\`);`)
  await db.run(sql`CREATE INDEX \`subscribers_updated_at_idx\` ON \`subscribers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`subscribers_created_at_idx\` ON \`subscribers\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`subscriptions\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`subscriber\` text NOT NULL,
  	\`list\` text NOT NULL,
  	\`frequency\` text DEFAULT 'each' NOT NULL,
  	\`state\` text NOT NULL,
  	\`since\` text NOT NULL,
  	\`ended_at\` text,
  	\`ended_reason\` text,
  	\`ended_by\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`subscriptions_key_idx\` ON \`subscriptions\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`subscriptions_subscriber_idx\` ON \`subscriptions\` (\`subscriber\`);`)
  await db.run(sql`CREATE INDEX \`subscriptions_list_idx\` ON \`subscriptions\` (\`list\`);`)
  await db.run(sql`CREATE INDEX \`subscriptions_state_idx\` ON \`subscriptions\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`subscriptions_updated_at_idx\` ON \`subscriptions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`subscriptions_created_at_idx\` ON \`subscriptions\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`list_state_idx\` ON \`subscriptions\` (\`list\`,\`state\`);`)
  await db.run(sql`CREATE TABLE \`consents\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`subscriber\` text NOT NULL,
  	\`action\` text NOT NULL,
  	\`lists\` text,
  	\`route\` text NOT NULL,
  	\`basis\` text NOT NULL,
  	\`shown\` text,
  	\`at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`consents_subscriber_idx\` ON \`consents\` (\`subscriber\`);`)
  await db.run(sql`CREATE INDEX \`consents_at_idx\` ON \`consents\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`consents_updated_at_idx\` ON \`consents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`consents_created_at_idx\` ON \`consents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`suppressions\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`reason\` text NOT NULL,
  	\`source\` text,
  	\`at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`suppressions_updated_at_idx\` ON \`suppressions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`suppressions_created_at_idx\` ON \`suppressions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`sendings\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`title\` text NOT NULL,
  	\`bulletin\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`state_reason\` text,
  	\`person\` text,
  	\`digest\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`lists\` text NOT NULL,
  	\`issues\` text,
  	\`started_at\` text,
  	\`finished_at\` text,
  	\`purged_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`sendings_key_idx\` ON \`sendings\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`sendings_bulletin_idx\` ON \`sendings\` (\`bulletin\`);`)
  await db.run(sql`CREATE INDEX \`sendings_state_idx\` ON \`sendings\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`sendings_at_idx\` ON \`sendings\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`sendings_updated_at_idx\` ON \`sendings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`sendings_created_at_idx\` ON \`sendings\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`state_at_idx\` ON \`sendings\` (\`state\`,\`at\`);`)
  await db.run(sql`CREATE TABLE \`sending_templates\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`sending\` text NOT NULL,
  	\`variant\` text NOT NULL,
  	\`digest\` text NOT NULL,
  	\`subject\` text NOT NULL,
  	\`html\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`list_id\` text NOT NULL,
  	\`reply_to\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`sending_templates_sending_idx\` ON \`sending_templates\` (\`sending\`);`)
  await db.run(sql`CREATE TABLE \`batches\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`sending\` text NOT NULL,
  	\`bulletin\` text NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`state\` text NOT NULL,
  	\`holder\` text,
  	\`held_until\` text,
  	\`not_before\` text NOT NULL,
  	\`key\` text,
  	\`body_digest\` text,
  	\`first_attempt_at\` text,
  	\`attempts\` numeric DEFAULT 0 NOT NULL,
  	\`refusals\` numeric DEFAULT 0 NOT NULL,
  	\`last_fault\` text,
  	\`settled_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`batches_sending_idx\` ON \`batches\` (\`sending\`);`)
  await db.run(sql`CREATE INDEX \`state_notBefore_idx\` ON \`batches\` (\`state\`,\`not_before\`);`)
  await db.run(sql`CREATE INDEX \`sending_state_idx\` ON \`batches\` (\`sending\`,\`state\`);`)
  await db.run(sql`CREATE TABLE \`deliveries\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`sending\` text NOT NULL,
  	\`bulletin\` text NOT NULL,
  	\`batch\` text,
  	\`position\` numeric,
  	\`address\` text,
  	\`address_hash\` text NOT NULL,
  	\`subscriber\` text,
  	\`variant\` text NOT NULL,
  	\`reason\` text,
  	\`is_canary\` integer DEFAULT false,
  	\`state\` text NOT NULL,
  	\`why\` text,
  	\`provider_id\` text,
  	\`accepted_at\` text,
  	\`report\` text,
  	\`reported_at\` text,
  	\`delivered_at\` text,
  	\`bounced_at\` text,
  	\`complained_at\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`deliveries_key_idx\` ON \`deliveries\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_bulletin_idx\` ON \`deliveries\` (\`bulletin\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_address_hash_idx\` ON \`deliveries\` (\`address_hash\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_subscriber_idx\` ON \`deliveries\` (\`subscriber\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_provider_id_idx\` ON \`deliveries\` (\`provider_id\`);`)
  await db.run(sql`CREATE INDEX \`sending_state_1_idx\` ON \`deliveries\` (\`sending\`,\`state\`);`)
  await db.run(sql`CREATE INDEX \`sending_report_idx\` ON \`deliveries\` (\`sending\`,\`report\`);`)
  await db.run(sql`CREATE INDEX \`batch_position_idx\` ON \`deliveries\` (\`batch\`,\`position\`);`)
  await db.run(sql`CREATE INDEX \`isCanary_acceptedAt_idx\` ON \`deliveries\` (\`is_canary\`,\`accepted_at\`);`)
  await db.run(sql`CREATE TABLE \`approvals\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`subject\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`digest\` text NOT NULL,
  	\`person_id\` text NOT NULL,
  	\`is_alone\` integer DEFAULT false,
  	\`reason\` text,
  	\`at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`approvals_subject_idx\` ON \`approvals\` (\`subject\`);`)
  await db.run(sql`CREATE INDEX \`approvals_document_idx\` ON \`approvals\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`approvals_digest_idx\` ON \`approvals\` (\`digest\`);`)
  await db.run(sql`CREATE INDEX \`approvals_person_idx\` ON \`approvals\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`approvals_at_idx\` ON \`approvals\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`approvals_updated_at_idx\` ON \`approvals\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`approvals_created_at_idx\` ON \`approvals\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`webhook_events\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`type\` text NOT NULL,
  	\`at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`webhook_events_at_idx\` ON \`webhook_events\` (\`at\`);`)
  await db.run(sql`CREATE TABLE \`site_settings_canaries\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`address\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`site_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`site_settings_canaries_order_idx\` ON \`site_settings_canaries\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`site_settings_canaries_parent_id_idx\` ON \`site_settings_canaries\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`site_settings_test_groups_addresses\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`address\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`site_settings_test_groups\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`site_settings_test_groups_addresses_order_idx\` ON \`site_settings_test_groups_addresses\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`site_settings_test_groups_addresses_parent_id_idx\` ON \`site_settings_test_groups_addresses\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`site_settings_test_groups\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`site_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`site_settings_test_groups_order_idx\` ON \`site_settings_test_groups\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`site_settings_test_groups_parent_id_idx\` ON \`site_settings_test_groups\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_site_settings_v_version_canaries\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`address\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_site_settings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_site_settings_v_version_canaries_order_idx\` ON \`_site_settings_v_version_canaries\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_site_settings_v_version_canaries_parent_id_idx\` ON \`_site_settings_v_version_canaries\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_site_settings_v_version_test_groups_addresses\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`address\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_site_settings_v_version_test_groups\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_site_settings_v_version_test_groups_addresses_order_idx\` ON \`_site_settings_v_version_test_groups_addresses\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_site_settings_v_version_test_groups_addresses_parent_id_idx\` ON \`_site_settings_v_version_test_groups_addresses\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_site_settings_v_version_test_groups\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_site_settings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_site_settings_v_version_test_groups_order_idx\` ON \`_site_settings_v_version_test_groups\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_site_settings_v_version_test_groups_parent_id_idx\` ON \`_site_settings_v_version_test_groups\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`hold\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`is_on\` integer DEFAULT false,
  	\`reason\` text,
  	\`person\` text,
  	\`since\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`bulletins_id\` text REFERENCES bulletins(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`lists_id\` text REFERENCES lists(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`subscribers_id\` text REFERENCES subscribers(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_bulletins_id_idx\` ON \`payload_locked_documents_rels\` (\`bulletins_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_lists_id_idx\` ON \`payload_locked_documents_rels\` (\`lists_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_subscribers_id_idx\` ON \`payload_locked_documents_rels\` (\`subscribers_id\`);`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`two_person_rule\` text DEFAULT 'youth-and-sending';`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`address_days\` numeric DEFAULT 365;`)
  await db.run(sql`ALTER TABLE \`_site_settings_v\` ADD \`version_two_person_rule\` text DEFAULT 'youth-and-sending';`)
  await db.run(sql`ALTER TABLE \`_site_settings_v\` ADD \`version_address_days\` numeric DEFAULT 365;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`bulletins_blocks_article\`;`)
  await db.run(sql`DROP TABLE \`bulletins_blocks_event\`;`)
  await db.run(sql`DROP TABLE \`bulletins_blocks_document\`;`)
  await db.run(sql`DROP TABLE \`bulletins_blocks_news\`;`)
  await db.run(sql`DROP TABLE \`bulletins_sections\`;`)
  await db.run(sql`DROP TABLE \`bulletins_editions_segment_sectors\`;`)
  await db.run(sql`DROP TABLE \`bulletins_editions\`;`)
  await db.run(sql`DROP TABLE \`bulletins\`;`)
  await db.run(sql`DROP TABLE \`bulletins_texts\`;`)
  await db.run(sql`DROP TABLE \`bulletins_rels\`;`)
  await db.run(sql`DROP TABLE \`_bulletins_v_blocks_article\`;`)
  await db.run(sql`DROP TABLE \`_bulletins_v_blocks_event\`;`)
  await db.run(sql`DROP TABLE \`_bulletins_v_blocks_document\`;`)
  await db.run(sql`DROP TABLE \`_bulletins_v_blocks_news\`;`)
  await db.run(sql`DROP TABLE \`_bulletins_v_version_sections\`;`)
  await db.run(sql`DROP TABLE \`_bulletins_v_version_editions_segment_sectors\`;`)
  await db.run(sql`DROP TABLE \`_bulletins_v_version_editions\`;`)
  await db.run(sql`DROP TABLE \`_bulletins_v\`;`)
  await db.run(sql`DROP TABLE \`_bulletins_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_bulletins_v_rels\`;`)
  await db.run(sql`DROP TABLE \`lists\`;`)
  await db.run(sql`DROP TABLE \`subscribers\`;`)
  await db.run(sql`DROP TABLE \`subscriptions\`;`)
  await db.run(sql`DROP TABLE \`consents\`;`)
  await db.run(sql`DROP TABLE \`suppressions\`;`)
  await db.run(sql`DROP TABLE \`sendings\`;`)
  await db.run(sql`DROP TABLE \`sending_templates\`;`)
  await db.run(sql`DROP TABLE \`batches\`;`)
  await db.run(sql`DROP TABLE \`deliveries\`;`)
  await db.run(sql`DROP TABLE \`approvals\`;`)
  await db.run(sql`DROP TABLE \`webhook_events\`;`)
  await db.run(sql`DROP TABLE \`site_settings_canaries\`;`)
  await db.run(sql`DROP TABLE \`site_settings_test_groups_addresses\`;`)
  await db.run(sql`DROP TABLE \`site_settings_test_groups\`;`)
  await db.run(sql`DROP TABLE \`_site_settings_v_version_canaries\`;`)
  await db.run(sql`DROP TABLE \`_site_settings_v_version_test_groups_addresses\`;`)
  await db.run(sql`DROP TABLE \`_site_settings_v_version_test_groups\`;`)
  await db.run(sql`DROP TABLE \`hold\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text,
  	\`pages_id\` text,
  	\`topics_id\` text,
  	\`events_id\` text,
  	\`event_questions_id\` text,
  	\`documents_id\` text,
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
  	FOREIGN KEY (\`events_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`event_questions_id\`) REFERENCES \`event_questions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`helplines_id\`) REFERENCES \`helplines\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`claims_id\`) REFERENCES \`claims\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`schedules_id\`) REFERENCES \`schedules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`redirects_id\`) REFERENCES \`redirects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audit_log_id\`) REFERENCES \`audit_log\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "articles_id", "pages_id", "topics_id", "events_id", "event_questions_id", "documents_id", "media_id", "helplines_id", "claims_id", "schedules_id", "redirects_id", "users_id", "audit_log_id") SELECT "id", "order", "parent_id", "path", "articles_id", "pages_id", "topics_id", "events_id", "event_questions_id", "documents_id", "media_id", "helplines_id", "claims_id", "schedules_id", "redirects_id", "users_id", "audit_log_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_articles_id_idx\` ON \`payload_locked_documents_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_pages_id_idx\` ON \`payload_locked_documents_rels\` (\`pages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_topics_id_idx\` ON \`payload_locked_documents_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_events_id_idx\` ON \`payload_locked_documents_rels\` (\`events_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_event_questions_id_idx\` ON \`payload_locked_documents_rels\` (\`event_questions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_documents_id_idx\` ON \`payload_locked_documents_rels\` (\`documents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_helplines_id_idx\` ON \`payload_locked_documents_rels\` (\`helplines_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_claims_id_idx\` ON \`payload_locked_documents_rels\` (\`claims_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_schedules_id_idx\` ON \`payload_locked_documents_rels\` (\`schedules_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_redirects_id_idx\` ON \`payload_locked_documents_rels\` (\`redirects_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_audit_log_id_idx\` ON \`payload_locked_documents_rels\` (\`audit_log_id\`);`)
  await db.run(sql`ALTER TABLE \`site_settings\` DROP COLUMN \`two_person_rule\`;`)
  await db.run(sql`ALTER TABLE \`site_settings\` DROP COLUMN \`address_days\`;`)
  await db.run(sql`ALTER TABLE \`_site_settings_v\` DROP COLUMN \`version_two_person_rule\`;`)
  await db.run(sql`ALTER TABLE \`_site_settings_v\` DROP COLUMN \`version_address_days\`;`)
}
