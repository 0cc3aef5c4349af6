import { DefaultTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { personOf } from '#cms/access/person.ts'
import { mayPublish } from '#cms/domain/access/roles.ts'

interface Props {
  view: AdminViewServerProps
  children: ReactNode
  /** Said in place of the view to anybody else than editors and administrators. */
  otherwise: string
}

/** A view of our own for those who publish, inside the frame of the admin. */
export function FramedView({ view: { initPageResult, params, searchParams }, children, otherwise }: Props) {
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
      {mayPublish(personOf(req)) ? children : <p className="hub-dashboard__intro">{otherwise}</p>}
    </DefaultTemplate>
  )
}
