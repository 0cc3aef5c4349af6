/** A mail as the interface takes it. */
export interface SentMail {
  from: string
  to: string | string[]
  subject: string
  html?: string
  text?: string
  reply_to?: string | string[]
  headers?: Record<string, string>
  tags?: { name: string; value: string }[]
}

/** Why a mail is refused, in the provider's form. */
export interface MailFault {
  statusCode: number
  name: string
  message: string
}

const fault = (name: string, message: string, statusCode = 422): MailFault => ({ statusCode, name, message })
const format = 'The email address needs to follow the `email@example.com` or `Name <email@example.com>` format.'

/** The bare address of `email@example.com` or `Name <email@example.com>`; `null` for anything else, and for what could end a header. */
export function bareAddress(text: unknown): string | null {
  if (typeof text !== 'string' || /[\r\n\0]/.test(text)) return null
  const bare = /^[^<>]*<([^<>]+)>$/.exec(text)?.[1] ?? text
  return /^[\x21-\x3b\x3d\x3f-\x7e]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(bare) && bare.split('@').length === 2 ? bare : null
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

function headersFault(headers: unknown): MailFault | null {
  if (headers === undefined) return null
  if (headers === null || typeof headers !== 'object' || Array.isArray(headers))
    return fault('validation_error', 'Invalid `headers` field. It must be an object.')
  for (const [name, value] of Object.entries(headers)) {
    if (!/^[!#$%&'*+.^_`|~0-9a-z-]+$/i.test(name))
      return fault('validation_error', 'Invalid `headers` field. A name has signs that none may have.')
    if (typeof value !== 'string' || /[\r\n\0]/.test(value))
      return fault('validation_error', `Invalid \`headers\` field. The value of ${name} is no single line.`)
  }
  return null
}

function tagsFault(tags: unknown): MailFault | null {
  if (tags === undefined) return null
  const isTag = (tag: unknown) =>
    typeof tag === 'object' &&
    tag !== null &&
    [(tag as { name?: unknown }).name, (tag as { value?: unknown }).value].every(
      (part) => typeof part === 'string' && /^[A-Za-z0-9_-]{1,256}$/.test(part),
    )
  return Array.isArray(tags) && tags.every(isTag)
    ? null
    : fault('validation_error', 'Tags should only contain ASCII letters, numbers, underscores, or dashes.')
}

/** What is wrong with a mail; `null` when it would be sent. `domains` are those that mail may come from, `undefined` for any. */
export function mailFault(mail: unknown, domains: readonly string[] | undefined): MailFault | null {
  if (mail === null || typeof mail !== 'object' || Array.isArray(mail)) return fault('validation_error', 'An email must be an object.')
  const { from, to, subject, html, text, reply_to: replyTo, headers, tags } = mail as Partial<Record<keyof SentMail, unknown>>
  for (const [name, value] of Object.entries({ from, to, subject }))
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
      return fault('missing_required_field', `Missing \`${name}\` field.`)
  if (typeof html !== 'string' && typeof text !== 'string') return fault('missing_required_field', 'Missing `html` or `text` field.')
  const sender = bareAddress(from)
  if (sender === null) return fault('invalid_from_address', `Invalid \`from\` field. ${format}`)
  if (domains && !domains.includes(sender.split('@')[1]!.toLowerCase()))
    return fault('validation_error', `The ${sender.split('@')[1]} domain is not verified. Please, add and verify your domain.`, 403)
  if (listOf(to).some((address) => bareAddress(address) === null)) return fault('validation_error', `Invalid \`to\` field. ${format}`)
  if (listOf(to).length > 50) return fault('validation_error', 'Invalid `to` field. There are at most 50 addresses.')
  if (replyTo !== undefined && listOf(replyTo).some((address) => bareAddress(address) === null))
    return fault('validation_error', `Invalid \`reply_to\` field. ${format}`)
  if (typeof subject !== 'string' || /[\r\n\0]/.test(subject))
    return fault('validation_error', 'Invalid `subject` field. It must be a single line.')
  return headersFault(headers) ?? tagsFault(tags)
}
