/** How many presses of Shift on its own, one after the other, leave the page. */
export const pressesToExit = 3

/** Where a reader is in pressing Shift. */
export interface ShiftPresses {
  count: number
  /** Whether Shift was held when the last key was let go: the release of Shift that follows ends a capital letter and counts for nothing. */
  wasHeld: boolean
}

/** Before the first press. */
export const noPresses: ShiftPresses = { count: 0, wasHeld: false }

/** The presses after a key was let go: Shift alone counts one more, any other key starts again. */
export function afterKeyUp({ count, wasHeld }: ShiftPresses, key: Pick<KeyboardEvent, 'key' | 'shiftKey'>): ShiftPresses {
  const isAlone = key.key === 'Shift' && !wasHeld
  return { count: isAlone ? count + 1 : 0, wasHeld: key.shiftKey }
}

/** What a screen reader says after that many presses. Words of GOV.UK Frontend. */
export function pressesInWords(count: number): string {
  const left = pressesToExit - count
  return left > 0 ? `Shift, press ${left} more ${left === 1 ? 'time' : 'times'} to exit.` : ''
}
