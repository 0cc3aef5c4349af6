import type { calloutTones } from '#content/schema/block.ts'

/** How the tone of a notice or callout is said: colour alone would not reach everybody. */
export const toneWords: Record<(typeof calloutTones)[number], string> = {
  information: 'Good to know',
  important: 'Important',
  urgent: 'Urgent',
}
