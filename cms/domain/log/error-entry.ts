/** What the log keeps of an error. */
export interface ErrorEntry {
  type: string
  message: string
  stack?: string | undefined
  status?: number | undefined
  cause?: ErrorEntry | undefined
}

/** A database error carries the values of its statement in its words: they are content and names, and stay out of the log. */
function withoutValues(text: string): string {
  return text.replace(/\nparams:[^]*?(?=\n\s+at |$)/g, '').replace(/dup key: \{[^\n]*/g, 'dup key')
}

/** An error as the log has it: kind, words and place, never the data it happened with. Causes are followed, five at the most. */
export function errorEntry(error: unknown, depth = 5): ErrorEntry {
  if (!(error instanceof Error)) return { type: typeof error, message: withoutValues(String(error)) }
  const { status, cause } = error as Error & { status?: unknown }
  return {
    type: error.name,
    message: withoutValues(error.message),
    stack: error.stack === undefined ? undefined : withoutValues(error.stack),
    ...(typeof status === 'number' && { status }),
    ...(cause !== undefined && depth > 0 && { cause: errorEntry(cause, depth - 1) }),
  }
}
