import type { PayloadRequest } from 'payload'
import { roles, type Person, type Role } from '#cms/domain/access/roles.ts'

/** The signed-in person of a request, `null` for nobody. */
export function personOf(req: Pick<PayloadRequest, 'user'>): Person | null {
  const user = req.user as { id: string | number; role?: unknown; collection?: string } | null
  if (!user || !roles.includes(user.role as Role)) return null
  return { id: String(user.id), role: user.role as Role }
}
