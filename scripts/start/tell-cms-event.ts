import type { CmsEvent } from '#cms/server/reader/supervise.ts'
import type { Terminal } from '../progress/terminal.ts'

const seconds = (milliseconds: number) => `${milliseconds / 1000} s`

/** Shows in the terminal what happens to the CMS process. `wasReady`: whether it had been ready before this event. */
export function tellCmsEvent(terminal: Terminal, event: CmsEvent, wasReady: boolean): void {
  switch (event.type) {
    case 'step':
      return terminal.step(event.name, event.detail)
    case 'step-done':
      return terminal.done(event.name, event.detail)
    case 'progress':
      return terminal.progress(event.name, event.done, event.total)
    case 'say':
      return terminal.say(event.text)
    case 'output':
      return terminal.say(event.line)
    case 'ended':
      // The steps it had begun will not end.
      terminal.close()
      return terminal.say(
        `The editing side has stopped (${event.cause}). Reading goes on. It is started again in ${seconds(event.waitMs)}.`,
      )
    case 'stalled':
      return terminal.say(
        `The editing side has not answered for ${seconds(event.silentMs)}. Reading goes on. It is being ended and started again.`,
      )
    case 'ready':
      return wasReady ? terminal.say('The editing side is back.') : undefined
    case 'fatal':
      return wasReady ? terminal.say(`The editing side cannot run: ${event.message} ${event.remedy}`) : undefined
    case 'listening':
      return undefined
  }
}
