/** One mail, ready to leave. */
export interface Mail {
  from: string
  to: string[]
  subject: string
  html: string
  text: string
}

/** Sends one mail, or throws an error that says why not. */
export type SendMail = (mail: Mail) => Promise<void>
