import type { Content } from '#content/schema/content.ts'
import type { ItemSource } from '../item-of.ts'
import type { MailSource } from '../mail-frame.ts'

/** Something that a check found. `block` keeps a bulletin from being approved; `warn` is worth a look. */
export interface BulletinCheck {
  /** The field of the bulletin, as `readBulletin` names it: `sections.0.items.2`. */
  field: string
  severity: 'block' | 'warn'
  /** What it is and what to do about it, in an officer's words. */
  words: string
}

/** What checks ask of the published content. */
export type CheckSource = ItemSource & MailSource & Pick<Content, 'article' | 'lists' | 'page' | 'topic' | 'topics'>
