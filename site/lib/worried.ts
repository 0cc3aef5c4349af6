import { audiences, type Audience } from '#content/schema/audience.ts'
import type { Content } from '#content/schema/content.ts'
import type { Helpline } from '#content/schema/helpline.ts'
import { narrowestFirst } from './helplines.ts'

/** Every help line there is, in the order in which somebody who worries about a child needs them. */
export interface WorriedView {
  emergency: Helpline[]
  frontDoor: Helpline[]
  /** The other lines by who the reader is; a line for two audiences stands under both. */
  others: { audience: Audience; helplines: Helpline[] }[]
}

/** Reads every help line for the page "Worried about a child?". */
export function readWorried(content: Pick<Content, 'helplines'>): WorriedView {
  const all = content.helplines()
  const national = all.filter(({ kind }) => kind === 'national')
  return {
    emergency: all.filter(({ kind }) => kind === 'emergency'),
    frontDoor: all.filter(({ kind }) => kind === 'front-door'),
    others: audiences.map((audience) => {
      const helplines = national.filter((line) => line.audiences.includes(audience))
      return { audience, helplines: audience === 'young-people' ? narrowestFirst(helplines) : helplines }
    }),
  }
}
