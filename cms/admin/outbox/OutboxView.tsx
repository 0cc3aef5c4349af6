import type { AdminViewServerProps } from 'payload'
import { env } from '#cms/env.ts'
import { FramedView } from '../FramedView.tsx'
import { Outbox } from './Outbox.tsx'

const modes = {
  outbox: 'The hub sends nothing to anybody: each mail is kept here as it would have left.',
  'allow-list': 'Only addresses on the allow list get mail; what is for others is kept here as it would have left.',
  live: 'Mail leaves for everybody. Here is what was kept while it did not.',
}

/** The outbox, inside the frame of the admin. */
export function OutboxView(view: AdminViewServerProps) {
  return (
    <FramedView otherwise="The outbox is for editors and administrators." view={view}>
      <Outbox mode={modes[env().sendMode]} />
    </FramedView>
  )
}
