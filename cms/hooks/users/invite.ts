import { randomBytes } from 'node:crypto'
import type { CollectionAfterChangeHook, CollectionBeforeOperationHook } from 'payload'
import { env } from '#cms/env.ts'
import { invitationMail, passwordLink } from '#cms/domain/mail/sign-in-mail.ts'

/**
 * A person added without a password gets one that nobody knows, and an invitation to choose their own. The admin's form, which cannot
 * leave the password out, says `isInvitation`.
 */
export const prepareInvitation: CollectionBeforeOperationHook = ({ args, operation, context }) => {
  if (operation !== 'create') return args
  const { isInvitation, ...data } = (args as { data: { password?: string; isInvitation?: unknown } }).data
  if (data.password && isInvitation !== true) return args
  context.isInvitation = true
  return { ...args, data: { ...data, password: randomBytes(32).toString('base64url') } }
}

/** Sends the invitation. */
export const invite: CollectionAfterChangeHook = async ({ doc, operation, context, req }) => {
  if (operation !== 'create' || context.isInvitation !== true || context.isFirstAdministrator === true) return
  const token = await req.payload.forgotPassword({ collection: 'users', data: { email: doc.email }, disableEmail: true, req })
  await req.payload.sendEmail({
    to: doc.email,
    subject: invitationMail.subject,
    html: invitationMail.html(passwordLink(env().siteUrl, token)),
  })
}
