import type { Size } from './sizes.ts'

/** What a picture's header says of it. `isMoving` is true when the file holds more than one frame. */
export interface Header extends Size {
  isMoving: boolean
}
