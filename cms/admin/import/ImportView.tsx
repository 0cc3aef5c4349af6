import type { AdminViewServerProps } from 'payload'
import { FramedView } from '../FramedView.tsx'
import { Import } from './Import.tsx'

/** The import of people, inside the frame of the admin. */
export async function ImportView(view: AdminViewServerProps) {
  const { docs } = await view.initPageResult.req.payload.find({
    ...{ collection: 'lists', where: { isOpen: { not_equals: false } }, sort: 'order' },
    ...{ depth: 0, pagination: false },
  })
  return (
    <FramedView otherwise="Imports are for editors and administrators." view={view}>
      <Import lists={docs.map(({ id, name }) => ({ id, name }))} />
    </FramedView>
  )
}
