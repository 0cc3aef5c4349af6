import { z } from 'zod'

/**
 * The repository's own illustrations, `site/drawings/<name>.svg`. SVG is never uploaded: an editor chooses one of these by name.
 */
export const drawings = [
  'a-listening-ear',
  'a-path-ahead',
  'a-quiet-room',
  'a-safe-cot',
  'a-torch-in-the-dark',
  'an-open-door',
  'breaking-the-chain',
  'friends-apart',
  'hands-together',
  'many-voices',
  'news-on-a-screen',
  'phone-and-shield',
  'sun-and-hat',
  'the-whole-picture',
  'two-homes',
  'umbrella',
] as const
export const drawingSchema = z.enum(drawings)
export type Drawing = z.infer<typeof drawingSchema>
