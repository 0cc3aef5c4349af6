import { personOf } from '#cms/access/person.ts'
import { mayPublish } from '#cms/domain/access/roles.ts'

/** In the menu: the mail that was kept instead of sent. */
export function OutboxLink({ user }: { user?: unknown }) {
  if (!mayPublish(personOf({ user: user as never }))) return null
  return (
    <a className="nav__link" href="/admin/outbox" id="nav-outbox">
      <span className="nav__link-label">Outbox</span>
    </a>
  )
}
