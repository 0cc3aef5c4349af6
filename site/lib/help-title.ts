import type { Audience } from '#content/schema/audience.ts'

/** The heading over help lines, in the words of the page's first reader. */
export function helpTitle(audience: Audience | undefined): string {
  if (audience === 'young-people') return 'Talk to someone'
  return audience === 'professionals' ? 'Who to contact' : 'Someone to talk to'
}
