import type { AdminViewServerProps } from 'payload'
import { leadsSafeguarding, mayModerate, mayPublish, mayWrite } from '#cms/domain/access/roles.ts'
import { hubNow } from '#cms/adapters/payload/hub-clock.ts'
import { personOf } from '#cms/access/person.ts'
import { BulletinLists } from './BulletinLists.tsx'
import { DashboardList } from './DashboardList.tsx'
import { comingUp, draftsOf, dueForReview, failedPages, lapsedFacts, waitingForApproval, waitingQuestions } from './lists.ts'

/** What needs somebody's eye, above the list of collections. Authors see what they can act on: their own drafts. */
export async function Dashboard({ payload, user }: Pick<AdminViewServerProps, 'payload'> & { user?: unknown }) {
  const person = personOf({ user: user as never })
  const disclosures = (mayModerate(person) || leadsSafeguarding(person)) && (
    <DashboardList
      empty={leadsSafeguarding(person) ? 'No question waits that reads like a disclosure.' : ''}
      items={await waitingQuestions(payload, 'worrying')}
      title="Questions that may be a disclosure"
      tone="urgent"
    />
  )
  const questions = mayModerate(person) && (
    <DashboardList empty="No question waits." items={await waitingQuestions(payload, 'others')} title="Questions for events" />
  )
  if (!mayWrite(person))
    return (
      <section aria-label="What needs somebody’s eye" className="hub-dashboard">
        {disclosures}
        {questions}
      </section>
    )

  const now = hubNow(payload)
  const isPublisher = mayPublish(person)
  return (
    <>
      <div className="hub-welcome">
        <h1>Safeguarding hub</h1>
        <a className="hub-button" href="/admin/collections/articles/create">
          Write an article
        </a>
        <a className="hub-button" href="/admin/collections/bulletins/create">
          Write a bulletin
        </a>
        <a className="hub-button" href="/" rel="noreferrer" target="_blank">
          See the site <span className="hub-hidden">(opens in a new tab)</span>
        </a>
        <a className="hub-button" href="/preview/style-guide/" rel="noreferrer" target="_blank">
          Style guide <span className="hub-hidden">(opens in a new tab)</span>
        </a>
      </div>
      <section aria-label="What needs somebody’s eye" className="hub-dashboard">
        {disclosures}
        <DashboardList empty="" items={await failedPages(payload)} title="Pages that failed to render" tone="urgent" />
        {!isPublisher && (
          <DashboardList
            empty="You have no drafts. “Write an article” begins one."
            items={await draftsOf(payload, person!.id)}
            title="Your drafts"
          />
        )}
        <DashboardList
          empty={isPublisher ? 'Nobody is waiting for you.' : 'Nothing waits for an editor.'}
          items={await waitingForApproval(payload)}
          title="Waiting to be published"
        />
        {questions}
        <DashboardList empty="Nothing is due within 30 days." items={await dueForReview(payload, now)} title="Due for checking" />
        {isPublisher && (
          <>
            <DashboardList
              empty="Every number and figure has been checked within 180 days."
              items={await lapsedFacts(payload, now)}
              title="Help lines and figures to check"
            />
            <DashboardList empty="Nothing is scheduled." items={await comingUp(payload)} title="Scheduled" />
            <BulletinLists now={now} payload={payload} />
          </>
        )}
      </section>
    </>
  )
}
