import type { Content } from '#content/schema/content.ts'

/** What a mail takes from the published content besides its copy: where links lead, help lines, claims, pictures, name and looks. */
export type MailSource = Pick<
  Content,
  'siteUrl' | 'settings' | 'helpline' | 'helplines' | 'emergencyHelplines' | 'claim' | 'picture' | 'link' | 'validUntil'
>

/** What stands round the copy of a bulletin in a mail. */
export interface MailFrame {
  content: MailSource
  /** A boxed remark before everything else: what a correction corrects, or why an old issue comes now. */
  notice?: { title: string; text: string } | undefined
}
