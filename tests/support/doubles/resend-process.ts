import type { ResendOptions } from './resend/options.ts'
import { startResendDouble } from './resend.ts'

// A double in a process of its own: `node resend-process.ts '{"behaviour":{"ratePerSecond":5}}'`. It tells its address and ends with its parent.
const double = await startResendDouble(JSON.parse(process.argv[2] ?? '{}') as ResendOptions)
const { baseUrl, apiKey, webhookSecret } = double
if (process.send) {
  process.send({ baseUrl, apiKey, webhookSecret })
  process.on('disconnect', () => process.exit())
} else console.log(JSON.stringify({ baseUrl, apiKey, webhookSecret }))
