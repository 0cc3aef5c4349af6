import type { Config } from 'payload'
import { errorEntry } from '#cms/domain/log/error-entry.ts'
import { redact } from '#cms/domain/log/redact.ts'

/** Names in a log entry under which personal data or secrets travel. */
const secretKeys = ['email', 'password', 'token', 'user', 'req', 'headers', 'data', 'ip']

/** The log of the CMS: plain lines of JSON on standard output, each passed through `redact`, so that it holds no personal data. */
export const loggerOptions: Config['logger'] = {
  options: {
    level: 'warn',
    redact: { paths: secretKeys.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), remove: true },
    serializers: { err: (error: unknown) => errorEntry(error) },
    hooks: { streamWrite: redact },
  },
  destination: process.stdout,
}
