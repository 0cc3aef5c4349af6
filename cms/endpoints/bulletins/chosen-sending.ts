import { NotFound, type PayloadRequest } from 'payload'
import type { SendingFacts } from '#cms/jobs/send-bulletins/store.ts'
import { conflict } from '../publishing/request.ts'
import { wrongField } from './requests.ts'
import { officerTools } from './tools.ts'

const isOver = ({ state }: SendingFacts) => state === 'done' || state === 'stopped'

/**
 * The sending of a bulletin that an action is about: the one that the body names as `sending`, else the newest that is not over, else the
 * newest. @throws APIError 400 for a wrong `sending`, 409 when the bulletin has none
 */
export async function chosenSending(req: PayloadRequest, bulletinId: string, named: unknown): Promise<SendingFacts> {
  const all = await officerTools(req).store.ofBulletin(bulletinId)
  if (named !== undefined) {
    if (typeof named !== 'string') throw wrongField('sending: write the id of the sending.')
    const found = all.find(({ sendingId }) => sendingId === named)
    if (!found) throw wrongField('sending: this bulletin has no sending of this id.')
    return found
  }
  const chosen = all.findLast((sending) => !isOver(sending)) ?? all.at(-1)
  if (!chosen) throw conflict('This bulletin has not been sent or scheduled.')
  return chosen
}

/** A sending by its id. @throws NotFound */
export async function sendingById(req: PayloadRequest, id: string): Promise<SendingFacts> {
  const found = await officerTools(req).store.facts(id)
  if (!found) throw new NotFound(req.t)
  return found
}
