import { getPayload, type EmailAdapter, type Payload, type SanitizedConfig } from 'payload'

/** Mail that goes nowhere: for a Payload that sends none. */
export const noMail: EmailAdapter = () => ({
  name: 'none',
  defaultFromAddress: 'nobody@example.org',
  defaultFromName: 'Nobody',
  sendEmail: async () => {},
})

/** What every config of a test's own says: no telemetry, no log, no files written. */
export const quietConfig = {
  telemetry: false,
  logger: { options: { level: 'silent' } },
  typescript: { autoGenerate: false },
} as const

/** Opens a Payload with a configuration of a test's own. It makes its tables itself; what that prints is kept from the output of the tests. */
export async function openSmallPayload(config: SanitizedConfig, key: string): Promise<Payload> {
  const write = process.stdout.write
  process.stdout.write = () => true
  try {
    return await getPayload({ config, key })
  } finally {
    process.stdout.write = write
  }
}
