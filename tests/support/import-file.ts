import type { Role } from '#cms/domain/access/roles.ts'
import type { TestHub } from './hub.ts'

const wish = { columns: null, listIds: ['practitioners'], basis: null, evidence: '', kind: 'individual', asks: false }

/** What the admin says of a whole file, and who sends it. */
type SentAs = Partial<typeof wish> & { as?: Role }

/** Sends a file of people as the admin does: to be looked at first (`import/preview`) or brought in (`import`). */
export async function sendFile(
  hub: TestHub,
  path: 'import' | 'import/preview',
  file: string,
  { as = 'editor', ...more }: SentAs = {},
): Promise<{ status: number; text: string }> {
  const { token } = await hub.shared(as)
  const body = `${JSON.stringify({ ...wish, ...more })}\n${file}`
  const response = await fetch(`${hub.url}/api/subscribers/${path}`, { method: 'POST', headers: { authorization: `JWT ${token}` }, body })
  return { status: response.status, text: await response.text() }
}
