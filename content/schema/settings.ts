import { z } from 'zod'
import { audienceSchema } from './audience.ts'
import { brandSchema } from './brand.ts'
import { drawingSchema } from './drawing.ts'
import { hrefSchema } from './inline.ts'

/** A link of the navigation or the footer. */
export const menuLinkSchema = z.object({ label: z.string().min(1), href: hrefSchema })

/** One of the home page's three doors. */
export const doorSchema = z.object({
  audience: audienceSchema,
  title: z.string().min(1),
  text: z.string().min(1),
  drawing: drawingSchema.optional(),
})

/** What a partnership sets for the whole site. Its name, nation and terms are settings, so the software serves any area. */
export const settingsSchema = z.object({
  /** "Essex Safeguarding Children Board". */
  name: z.string().min(1),
  /** "ESCB". */
  shortName: z.string().min(1),
  /** "Essex". */
  area: z.string().min(1),
  /** One sentence that says what the site is for; the home page opens with it. */
  strapline: z.string().min(1),
  contact: z.object({
    email: z.email().optional(),
    phone: z.string().optional(),
    address: z.array(z.string()),
  }),
  home: z.object({
    title: z.string().min(1),
    introduction: z.string().min(1),
    doors: z.array(doorSchema).min(1),
    /** Ids of articles shown first on the home page. */
    featured: z.array(z.string()),
  }),
  /** Introductions of the audience hubs. */
  hubs: z.array(
    z.object({ audience: audienceSchema, title: z.string().min(1), introduction: z.string().min(1), featured: z.array(z.string()) }),
  ),
  brand: brandSchema,
  /** Where "Exit this page" leads: a site that says nothing about the reader. */
  exitUrl: z.url({ protocol: /^https$/ }).startsWith('https://'),
  navigation: z.array(menuLinkSchema),
  footer: z.array(menuLinkSchema),
  /** Where people report a security fault (`/.well-known/security.txt`). */
  securityContact: hrefSchema,
})
export type Settings = z.infer<typeof settingsSchema>
