import { DefaultTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps } from 'payload'
import { personOf } from '#cms/access/person.ts'
import { mayPublish } from '#cms/domain/access/roles.ts'
import { env } from '#cms/env.ts'
import { Outbox } from './Outbox.tsx'

const modes = {
  outbox: 'The hub sends nothing to anybody: each mail is kept here as it would have left.',
  'allow-list': 'Only addresses on the allow list get mail; what is for others is kept here as it would have left.',
  live: 'Mail leaves for everybody. Here is what was kept while it did not.',
}

/** The outbox, inside the frame of the admin. */
export function OutboxView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(locale && { locale })}
      {...(params && { params })}
      payload={req.payload}
      permissions={permissions}
      req={req}
      {...(searchParams && { searchParams })}
      {...(req.user && { user: req.user })}
      visibleEntities={visibleEntities}
    >
      {mayPublish(personOf(req)) ? (
        <Outbox mode={modes[env().sendMode]} />
      ) : (
        <p className="hub-dashboard__intro">The outbox is for editors and administrators.</p>
      )}
    </DefaultTemplate>
  )
}
