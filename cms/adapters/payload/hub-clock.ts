import type { BasePayload } from 'payload'
import type { Clock } from '#cms/jobs/ports.ts'

type Hub = { config: Pick<BasePayload['config'], 'custom'> }

/** Gives the screens of the admin the clock that the hub goes by. Next has modules of its own, so it travels with Payload. */
export function provideHubClock({ config }: Hub, clock: Clock): void {
  config.custom.hubClock = clock
}

/** The time by the hub's clock; by the system's where a config runs without a hub. */
export function hubNow({ config }: Hub): Date {
  const clock = config.custom.hubClock as Clock | undefined
  return clock?.now() ?? new Date()
}
