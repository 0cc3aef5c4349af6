/** Milliseconds of work after which whoever types gets an answer from the page: on a phone four times slower still no task of 50. */
const longestWork = 8

/** Made where long work begins; to be called between two parts of it. It lets the page answer its reader when it has been at work for long. */
export function restBetween(): () => Promise<void> {
  let begunAt = performance.now()
  return async () => {
    if (performance.now() - begunAt < longestWork) return
    await new Promise((done) => setTimeout(done))
    begunAt = performance.now()
  }
}
