const name = 'hub-hold-changed'

/** Tells every part of this screen that the hold was set or ended, so that none waits for its next look. */
export const tellHoldChanged = (): boolean => window.dispatchEvent(new Event(name))

/** Calls `changed` whenever somebody sets or ends the hold on this screen; answers how to leave off. */
export function onHoldChanged(changed: () => void): () => void {
  window.addEventListener(name, changed)
  return () => window.removeEventListener(name, changed)
}
