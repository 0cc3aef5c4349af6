import type { BulletinReview } from '#cms/domain/approval/review.ts'
import { inEssexTime } from '../time.ts'

/** Who approved which text, the newest first. */
export function ApprovalList({ approvals }: Pick<BulletinReview, 'approvals'>) {
  if (approvals.length === 0) return null
  return (
    <section className="hub-card">
      <h3>Approvals</h3>
      <ul>
        {approvals.map(({ person, at, isAlone, reason, isCurrent }) => (
          <li key={at}>
            <strong>{person}</strong>, {inEssexTime(at)} (Essex time){isAlone && ', alone'}
            {isCurrent ? ': of exactly this text' : ': of an earlier text'}
            {reason && <span> – “{reason}”</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
