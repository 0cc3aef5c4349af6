import type { PayloadRequest } from 'payload'
import { audit } from '#cms/hooks/audit.ts'
import type { ActionAnswer } from '#cms/jobs/send-bulletins/actions/answer.ts'
import { conflict } from '../publishing/request.ts'

/** Answers what came of an action, and keeps in the audit log that it was done. @throws APIError 409 when it was refused */
export async function answered(
  req: PayloadRequest,
  outcome: ActionAnswer,
  { action, bulletinId, reason }: { action: string; bulletinId: string; reason?: string | undefined },
): Promise<Response> {
  if (!outcome.ok) throw conflict(outcome.words)
  await audit(req, { action, subject: 'bulletins', document: bulletinId, ...(reason !== undefined && { reason }) })
  return Response.json({ sendingId: outcome.sendingId, message: outcome.words })
}
