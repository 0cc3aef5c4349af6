import type { IncomingAuthType } from 'payload'
import { env } from '#cms/env.ts'
import { passwordLink, resetMail } from '#cms/domain/mail/sign-in-mail.ts'

/** How long the link of an invitation or a reset can be used, in milliseconds. */
const passwordLinkLifetime = 24 * 60 * 60 * 1000

/** Sign-in by address and password. Sessions are rows, so they end when a role changes; an account is locked for ten minutes after five wrong tries. */
export const usersAuth: IncomingAuthType = {
  tokenExpiration: 8 * 60 * 60,
  maxLoginAttempts: 5,
  lockTime: 10 * 60 * 1000,
  useSessions: true,
  useAPIKey: false,
  cookies: { sameSite: 'Lax', secure: env().siteUrl.startsWith('https:') },
  forgotPassword: {
    expiration: passwordLinkLifetime,
    generateEmailSubject: () => resetMail.subject,
    generateEmailHTML: (args) => resetMail.html(passwordLink(env().siteUrl, args?.token ?? '')),
  },
}
