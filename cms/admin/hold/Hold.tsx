import type { BasePayload } from 'payload'
import { personOf } from '#cms/access/person.ts'
import { currentHold } from '#cms/adapters/payload/hold-switch.ts'
import { mayPublish } from '#cms/domain/access/roles.ts'
import { HoldBar } from './HoldBar.tsx'

/** The bar of the hold, with what is known as the screen is drawn: it is there before any script has run. */
export async function Hold({ payload, user }: { payload: BasePayload; user?: unknown }) {
  if (!user) return null
  return <HoldBar known={{ ...(await currentHold(payload)), mayChange: mayPublish(personOf({ user: user as never })) }} />
}
