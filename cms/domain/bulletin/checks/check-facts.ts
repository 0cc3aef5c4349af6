import { mentionsOf } from '#cms/domain/body/mentions.ts'
import { checkedForDays, hasLapsed } from '#cms/domain/publishing/lapsed-facts.ts'
import type { BulletinDraft } from '../bulletin-draft.ts'
import { helpLines } from '../help-block.ts'
import type { BulletinCheck, CheckSource } from './check.ts'
import { textsOf } from './texts-of.ts'

type Kind = 'help line' | 'figure'

function judge(field: string, kind: Kind, record: { name: string; checkedOn: string } | null, now: Date): BulletinCheck[] {
  if (!record) return [{ field, severity: 'block', words: `A ${kind} chosen here is not published. Publish it, or take it out.` }]
  if (!hasLapsed(record.checkedOn, now)) return []
  const words = `The ${kind} “${record.name}” was last checked on ${record.checkedOn}, more than ${checkedForDays} days ago. Check it and note the day, then look again.`
  return [{ field, severity: 'block', words }]
}

/** Help lines and claims that are not published or that nobody has checked lately, those at the end of every mail included. */
export function checkFacts(draft: BulletinDraft, content: CheckSource, now: Date): BulletinCheck[] {
  const typed = textsOf(draft).flatMap(({ field, blocks }) => {
    const { helplines, claims } = mentionsOf(blocks)
    const claimOf = (id: string) => {
      const claim = content.claim(id)
      return claim && { name: claim.statement, checkedOn: claim.checkedOn }
    }
    return [
      ...helplines.flatMap((id) => judge(field, 'help line', content.helpline(id), now)),
      ...claims.flatMap((id) => judge(field, 'figure', claimOf(id), now)),
    ]
  })
  const { emergency, worried } = helpLines(content)
  const atTheEnd = [emergency, ...worried].flatMap((line) => (line ? judge('helplines', 'help line', line, now) : []))
  const missing: BulletinCheck[] = emergency
    ? []
    : [
        {
          field: 'helplines',
          severity: 'block',
          words: 'No emergency number is published, and every mail ends with it. Publish one under Help lines.',
        },
      ]
  return [...typed, ...missing, ...atTheEnd]
}
