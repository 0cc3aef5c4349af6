/** In the place of a button of Payload's that the hub has in another place. */
export function NoButton() {
  return null
}
