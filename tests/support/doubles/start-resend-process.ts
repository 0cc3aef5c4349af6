import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { remoteControls } from './resend/controls.ts'
import type { ResendOptions } from './resend/options.ts'
import type { ResendDouble } from './resend.ts'

/** Starts a double in a process of its own, which does not die with the sender that a test kills. It answers as one in this process does. */
export async function startResendProcess(options: ResendOptions = {}): Promise<ResendDouble> {
  const child = fork(fileURLToPath(new URL('./resend-process.ts', import.meta.url)), [JSON.stringify(options)], { execArgv: [] })
  const ended = once(child, 'exit')
  const told = await Promise.race([once(child, 'message').then(([message]) => message as object), ended.then(() => null)])
  if (told === null) throw new Error('The double of the provider ended before it listened. Start resend-process.ts by itself to see why.')
  const known = told as Pick<ResendDouble, 'baseUrl' | 'apiKey' | 'webhookSecret'>
  return {
    ...remoteControls(known.baseUrl),
    ...known,
    close: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}
