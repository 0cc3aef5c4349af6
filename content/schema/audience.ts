import { z } from 'zod'

/** The three readers that the site has a door for, in the order in which the doors stand. */
export const audiences = ['young-people', 'parents', 'professionals'] as const

/** One of the three readers. The value is also the address of that reader's hub: `/young-people/`. */
export const audienceSchema = z.enum(audiences)
export type Audience = z.infer<typeof audienceSchema>

/** What the site and the admin call each audience. */
export const audienceNames: Record<Audience, string> = {
  'young-people': 'Young people',
  parents: 'Parents and carers',
  professionals: 'Professionals',
}
