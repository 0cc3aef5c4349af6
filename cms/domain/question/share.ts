/** How many questions a network may ask before one event in a day, while no more than `upTo` came from everybody. */
const shares = [
  // A whole office behind one address.
  { upTo: 150, each: 60 },
  { upTo: 400, each: 10 },
  // A flood from many addresses: whoever has not asked yet still can.
  { upTo: 2000, each: 3 },
] as const

/**
 * How many questions of one network an event takes within a day, when `arrived` came from everybody in that day and still wait. The more
 * there are, the less each network may add, so that a few that send a flood do not take the place of all others: with these figures more
 * than 500 networks have to work together to close a form, and only until the next day.
 */
export function shareOfNetwork(arrived: number): number {
  return shares.find(({ upTo }) => arrived < upTo)?.each ?? 0
}
