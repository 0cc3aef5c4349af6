import { z } from 'zod'

/** What the CMS process tells the reader. */
const childMessageSchema = z.discriminatedUnion('type', [
  /** A step of its start has begun. */
  z.object({ type: z.literal('step'), name: z.string(), detail: z.string().optional() }),
  z.object({ type: z.literal('step-done'), name: z.string(), detail: z.string().optional() }),
  z.object({ type: z.literal('progress'), name: z.string(), done: z.number(), total: z.number() }),
  /** Its HTTP server listens on this port of 127.0.0.1 and answers `GET /healthz`. */
  z.object({ type: z.literal('listening'), port: z.int().min(1).max(65_535) }),
  /** All of its start is done; the site is rendered. */
  z.object({ type: z.literal('ready') }),
  /** It cannot run, and another try would not help. It ends itself after this. */
  z.object({ type: z.literal('fatal'), message: z.string(), remedy: z.string() }),
  /** A line for the terminal. */
  z.object({ type: z.literal('say'), text: z.string() }),
])

/** What the CMS process tells the reader. */
export type ChildMessage = z.infer<typeof childMessageSchema>

/** What the reader tells the CMS process: finish what you are doing and end. */
export type ParentMessage = { type: 'stop' }

/** The message, or undefined when it is none of ours: libraries in the child may use the channel too. */
export function readChildMessage(message: unknown): ChildMessage | undefined {
  return childMessageSchema.safeParse(message).data
}
