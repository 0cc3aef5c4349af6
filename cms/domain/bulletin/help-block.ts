import type { Helpline } from '#content/schema/helpline.ts'
import type { MailSource } from './mail-frame.ts'

/** Where readers find who to call, whatever is published. */
export const worriedPath = '/worried-about-a-child/'

/** The numbers at the end of every mail: the emergency line, and the council's own service for worries about a child. */
export function helpLines(content: Pick<MailSource, 'emergencyHelplines' | 'helplines'>): {
  emergency: Helpline | undefined
  worried: Helpline[]
} {
  const emergency = content.emergencyHelplines().find(({ phone }) => phone !== undefined)
  const worried = content.helplines().filter(({ kind, phone }) => kind === 'front-door' && phone !== undefined)
  return { emergency, worried: worried.slice(0, 2) }
}
