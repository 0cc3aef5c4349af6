import type { ClientDirective } from 'astro'

const touches = ['pointerdown', 'pointermove', 'touchstart', 'keydown', 'scroll', 'focusin']

/** Browsers report a pointer that rests where the page appears, as a move over no distance. */
const isAtRest = (event: Event) =>
  event instanceof MouseEvent && event.type === 'pointermove' && event.movementX === 0 && event.movementY === 0

/** Wakes an island when its reader first does anything on the page. Until then nothing of it is loaded; it has to be whole as plain HTML. */
const whenTouched: ClientDirective = (load) => {
  const wake = async (event: Event) => {
    if (isAtRest(event)) return
    for (const touch of touches) removeEventListener(touch, wake)
    const hydrate = await load()
    // Code that has just been evaluated and an island that wakes are two pieces of work: between them the page answers its reader.
    await new Promise((done) => setTimeout(done))
    await hydrate()
  }
  for (const touch of touches) addEventListener(touch, wake, { passive: true })
}

export default whenTouched
