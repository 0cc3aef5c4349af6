import { mailLink, plainMail } from './plain-mail.ts'

/** Subject and HTML of a mail that carries one link. */
export interface LinkMail {
  subject: string
  html: (link: string) => string
}

const page = (...paragraphs: string[]) => plainMail('Safeguarding hub', ...paragraphs)

/** The address at which a person with a token chooses a password. */
export function passwordLink(siteUrl: string, token: string): string {
  return `${siteUrl}/admin/reset/${token}`
}

/** Sent when somebody asks for a new password. */
export const resetMail: LinkMail = {
  subject: 'Choose a new password for the safeguarding hub',
  html: (link) =>
    page(
      'Somebody, most likely you, asked to choose a new password for your account on the safeguarding hub.',
      mailLink(link, 'Choose a new password'),
      'The link works once, for 24 hours. If it was not you, leave this mail: your password stays as it is.',
    ),
}

/** Sent to a person whom an administrator added. */
export const invitationMail: LinkMail = {
  subject: 'You are invited to the safeguarding hub',
  html: (link) =>
    page(
      'An administrator has made an account for you on the safeguarding hub.',
      mailLink(link, 'Choose your password and sign in'),
      'The link works once, for 24 hours. After that, ask for a new one with “Forgot password?” on the sign-in page.',
    ),
}
