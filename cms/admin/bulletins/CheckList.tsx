import type { BulletinReview } from '#cms/domain/approval/review.ts'
import type { BulletinCheck } from '#cms/domain/bulletin/checks/check.ts'
import { placeOfField } from '#cms/domain/approval/place-of-field.ts'

function Group({ title, checks, tone }: { title: string; checks: readonly BulletinCheck[]; tone?: 'failed' }) {
  if (checks.length === 0) return null
  return (
    <section className={`hub-card${tone ? ` hub-card--${tone}` : ''}`}>
      <h3>
        {title} <span className="hub-count">{checks.length}</span>
      </h3>
      <ul>
        {checks.map(({ field, words }) => (
          <li key={`${field} ${words}`}>
            {placeOfField(field) && <strong>{placeOfField(field)}: </strong>}
            {words}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the checks found: first what keeps the bulletin from being approved, then what somebody should look at. */
export function CheckList({ checks, faults }: Pick<BulletinReview, 'checks' | 'faults'>) {
  const blocking = [
    ...faults.map((words) => ({ field: '', severity: 'block' as const, words })),
    ...checks.filter(({ severity }) => severity === 'block'),
  ]
  const warnings = checks.filter(({ severity }) => severity === 'warn')
  if (blocking.length + warnings.length === 0)
    return <p className="hub-good">All checks passed: links, pictures, help lines, figures, dates, subjects and size.</p>
  return (
    <>
      <Group checks={blocking} title="To be mended before it can be approved" tone="failed" />
      <Group checks={warnings} title="Worth a look" />
    </>
  )
}
