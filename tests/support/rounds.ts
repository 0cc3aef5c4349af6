/** How often a proof by chance is repeated: few times in `npm test`, in full in `npm run test:long` (which sets `ROUNDS=full`). */
export function rounds(few: number, full: number): number {
  return process.env.ROUNDS === 'full' ? full : few
}
