import { randomBytes } from 'node:crypto'
import type { CollectionAfterChangeHook, CollectionBeforeOperationHook } from 'payload'
import { env } from '#cms/env.ts'
import { invitationMail, passwordLink } from '#cms/domain/mail/sign-in-mail.ts'

/** A person added without a password gets one that nobody knows, and an invitation to choose their own. */
export const prepareInvitation: CollectionBeforeOperationHook = ({ args, operation, context }) => {
  if (operation !== 'create') return args
  const { data } = args as { data: { password?: string } }
  if (data.password) return args
  context.isInvitation = true
  return { ...args, data: { ...data, password: randomBytes(32).toString('base64url') } }
}

/** Sends the invitation. */
export const invite: CollectionAfterChangeHook = async ({ doc, operation, context, req }) => {
  if (operation !== 'create' || context.isInvitation !== true || context.isFirstAdministrator === true) return
  const token = await req.payload.forgotPassword({ collection: 'users', data: { email: doc.email }, disableEmail: true, req })
  await req.payload.sendEmail({ to: doc.email, subject: invitationMail.subject, html: invitationMail.html(passwordLink(env().siteUrl, token)) })
}
