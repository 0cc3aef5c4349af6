import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { localControls, type ResendControls } from './resend/controls.ts'
import type { ResendOptions } from './resend/options.ts'
import { handleRequest } from './resend/request.ts'
import { resendState } from './resend/state.ts'

/** A stand-in that speaks the documented HTTP of Resend's mail interface, with its limits, keys, faults and webhooks. */
export interface ResendDouble extends ResendControls {
  baseUrl: string
  apiKey: string
  webhookSecret: string
  close(): Promise<void>
}

/** Starts a double in this process. */
export async function startResendDouble(options: ResendOptions = {}): Promise<ResendDouble> {
  const state = resendState(options)
  const controls = localControls(state)
  const server = createServer((request, response) => void handleRequest(request, response, state, controls))
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve))
  return {
    ...controls,
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    apiKey: state.apiKey,
    webhookSecret: state.webhookSecret,
    close: () => {
      state.webhooks.stop()
      return new Promise((resolve) => server.close(() => resolve()).closeAllConnections())
    },
  }
}
