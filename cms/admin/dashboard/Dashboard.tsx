import type { AdminViewServerProps } from 'payload'
import { mayWrite } from '#cms/domain/access/roles.ts'
import { personOf } from '#cms/access/person.ts'
import { DashboardList } from './DashboardList.tsx'
import { comingUp, dueForReview, failedPages, lapsedFacts, waitingForApproval } from './lists.ts'

/** What needs somebody's eye, above the list of collections. */
export async function Dashboard({ initPageResult, payload, user }: Pick<AdminViewServerProps, 'payload'> & { initPageResult?: unknown; user?: unknown }) {
  void initPageResult
  const person = personOf({ user: user as never })
  if (!mayWrite(person))
    return <p className="hub-dashboard__intro">Your role works with young people’s contributions and concerns. They arrive here as the hub grows; there is nothing to do today.</p>

  const now = new Date()
  const [failed, waiting, due, lapsed, coming] = [
    await failedPages(payload),
    await waitingForApproval(payload),
    await dueForReview(payload, now),
    await lapsedFacts(payload, now),
    await comingUp(payload),
  ]
  return (
    <div className="hub-dashboard">
      <DashboardList empty="" items={failed} title="Pages that failed to render" tone="failed" />
      <DashboardList empty="Nobody waits for you." items={waiting} title="Waiting to be published" />
      <DashboardList empty="Nothing is due within 30 days." items={due} title="Due for checking" />
      <DashboardList empty="Every number and figure has been checked within 180 days." items={lapsed} title="Help lines and figures to check" />
      <DashboardList empty="Nothing is scheduled." items={coming} title="Scheduled" />
    </div>
  )
}
