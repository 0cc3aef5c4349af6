import { DefaultTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps } from 'payload'
import { personOf } from '#cms/access/person.ts'
import { mayPublish } from '#cms/domain/access/roles.ts'
import { Import } from './Import.tsx'

/** The import of people, inside the frame of the admin. */
export async function ImportView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  const { docs } = await req.payload.find({
    ...{ collection: 'lists', where: { isOpen: { not_equals: false } }, sort: 'order' },
    ...{ depth: 0, pagination: false },
  })
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
        <Import lists={docs.map(({ id, name }) => ({ id, name }))} />
      ) : (
        <p className="hub-dashboard__intro">Imports are for editors and administrators.</p>
      )}
    </DefaultTemplate>
  )
}
