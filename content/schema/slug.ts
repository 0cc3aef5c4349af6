import { z } from 'zod'

/** The last part of an address: lower-case letters and digits of the Latin alphabet, joined by single hyphens, at most 80 characters. */
export const slugSchema = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { message: 'may hold only a-z, 0-9 and single hyphens between them' })
