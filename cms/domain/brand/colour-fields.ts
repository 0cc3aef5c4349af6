import { audiences, type Audience } from '#content/schema/audience.ts'

/** A colour that a partnership may choose: its field in the group `brand` of the site settings, and what messages call it. */
export interface ColourField {
  field: string
  /** "main colour", for the middle of a sentence. */
  name: string
  /** Whose pages it is for; without one it is for every page. */
  audience?: Audience
}

const fields: Record<Audience, ColourField> = {
  'young-people': { field: 'youngPeopleColour', name: 'colour for young people', audience: 'young-people' },
  parents: { field: 'parentsColour', name: 'colour for parents and carers', audience: 'parents' },
  professionals: { field: 'professionalsColour', name: 'colour for professionals', audience: 'professionals' },
}

/** The main colour. An audience without a colour of its own takes it. */
export const mainColourField: ColourField = { field: 'mainColour', name: 'main colour' }

/** The colours of the three audiences, in their order. */
export const audienceColourFields: readonly ColourField[] = audiences.map((audience) => fields[audience])
