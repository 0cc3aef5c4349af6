import { z } from 'zod'

/**
 * The repository's own illustrations, `site/drawings/<name>.svg`. SVG is never uploaded: an editor chooses one of these by name.
 */
export const drawings = [
  'a-calendar',
  'a-cup-of-tea',
  'a-football-pitch',
  'a-listening-ear',
  'a-lost-path',
  'a-map-of-places',
  'a-newspaper',
  'a-path-ahead',
  'a-phone-with-history',
  'a-poster-on-a-wall',
  'a-question-and-answer',
  'a-quiet-room',
  'a-report-with-charts',
  'a-safe-cot',
  'a-school-gate',
  'a-search-glass',
  'a-torch-in-the-dark',
  'an-open-door',
  'breaking-the-chain',
  'friends-apart',
  'hands-together',
  'many-voices',
  'news-on-a-screen',
  'phone-and-shield',
  'scene-home',
  'scene-parents',
  'scene-professionals',
  'scene-young-people',
  'sun-and-hat',
  'the-whole-picture',
  'two-homes',
  'umbrella',
] as const
export const drawingSchema = z.enum(drawings)
export type Drawing = z.infer<typeof drawingSchema>
