/** Waits until a question is answered with something that is true, and gives the answer. Throws after `seconds`, saying what was waited for. */
export async function until<Value>(what: string, seconds: number, ask: () => Promise<Value> | Value): Promise<NonNullable<Value>> {
  const deadline = performance.now() + seconds * 1000
  let trouble: unknown
  for (;;) {
    try {
      const value = await ask()
      if (value) return value
    } catch (error) {
      trouble = error
    }
    if (performance.now() > deadline) throw new Error(`Waited ${seconds} s for ${what}.`, { cause: trouble })
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
