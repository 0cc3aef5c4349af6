import type { z } from 'zod'
import type { Gap } from '#content/schema/gap.ts'
import type { Published } from '#cms/domain/published/fault.ts'
import type { Raw } from '#cms/domain/published/raw.ts'

/** What a draft without a web address is previewed under. */
export const noSlug = 'no-web-address-yet'

/** The valid ones of a draft's values, the fallback for the others. */
export function lenient<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>, candidate: Raw, fallback: Raw): Raw {
  const valid = Object.entries(candidate).filter(
    ([key, value]) => Object.hasOwn(schema.shape, key) && (schema.shape[key] as z.ZodType).safeParse(value).success,
  )
  return { ...fallback, ...Object.fromEntries(valid.filter(([, value]) => value !== undefined)) }
}

/** What keeps a draft from being published, for its preview to mark. */
export const gapsOf = (result: Published<unknown>): Gap[] =>
  result.ok ? [] : result.faults.map(({ field, message }) => ({ field: field.split('.')[0] ?? field, message }))
