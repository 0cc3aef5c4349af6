import { audiences, type Audience } from '#content/schema/audience.ts'
import type { Content } from '#content/schema/content.ts'
import type { Helpline } from '#content/schema/helpline.ts'
import type { Opening } from '#content/schema/opening.ts'
import { narrowestFirst } from './helplines.ts'

/** Whether help lines answer now, by id; `null` for one without exact hours. */
export type Openings = ReadonlyMap<string, Opening | null>

/** Every help line there is, in the order in which somebody who worries about a child needs them. */
export interface WorriedView {
  emergency: Helpline[]
  /** The council's own lines, whoever answers now first. */
  frontDoor: Helpline[]
  /** Of `frontDoor` the line to call now; none when all are known to be closed. */
  callNow: Helpline | undefined
  /** Lines that can be reached without speaking or hearing. */
  silent: Helpline[]
  /** The other lines by who the reader is; a line for two audiences stands under both. */
  others: { audience: Audience; helplines: Helpline[] }[]
  /** Whether each line answers now, by id. */
  openings: Openings
}

/** A line whose record says in words that there is a way in writing or in sign language. */
const saysSilentWay = ({ about, hours }: Helpline) => /\b(chat|online|write|BSL|sign language|relay)\b/i.test(`${about} ${hours}`)

const isSilent = (line: Helpline) =>
  line.text !== undefined || (line.website !== undefined && (line.phone === undefined || saysSilentWay(line)))

const silentFirst = (helplines: readonly Helpline[]) => helplines.toSorted((a, b) => Number(isSilent(b)) - Number(isSilent(a)))

/** For a young person: lines meant most for them, and of those the ones that need no speaking. */
const easiestFirst = (helplines: readonly Helpline[]) => narrowestFirst(silentFirst(helplines))

/** For an adult: lines that adults alone ring, about somebody else's child, ahead of those for anybody's own trouble. */
const adultsFirst = (helplines: readonly Helpline[]) =>
  helplines.toSorted((a, b) => Number(a.audiences.includes('young-people')) - Number(b.audiences.includes('young-people')))

/** Lines in the order in which they are of use: those that answer, those that may, those that do not, soonest first. */
function usableFirst(helplines: readonly Helpline[], openings: Openings): Helpline[] {
  const rank = ({ id }: Helpline) => {
    const opening = openings.get(id)
    return !opening ? 1 : opening.isOpen ? 0 : 2
  }
  const opensAt = ({ id }: Helpline) => (openings.get(id)?.isOpen ? '' : (openings.get(id)?.turnsAt ?? ''))
  return helplines.toSorted((a, b) => rank(a) - rank(b) || opensAt(a).localeCompare(opensAt(b)))
}

/** Reads every help line for the page "Worried about a child?". */
export function readWorried(content: Pick<Content, 'helplines' | 'opening'>): WorriedView {
  const all = content.helplines()
  const openings: Openings = new Map(all.map(({ id }) => [id, content.opening(id)]))
  const ofKind = (kind: Helpline['kind']) => all.filter((line) => line.kind === kind)
  const frontDoor = usableFirst(ofKind('front-door'), openings)
  return {
    emergency: ofKind('emergency'),
    frontDoor,
    callNow: frontDoor.find(({ id, phone }) => phone !== undefined && openings.get(id)?.isOpen !== false),
    silent: all.filter(isSilent).toSorted((a, b) => Number(a.text === undefined) - Number(b.text === undefined)),
    others: audiences.map((audience) => {
      const helplines = ofKind('national').filter((line) => line.audiences.includes(audience))
      return { audience, helplines: audience === 'young-people' ? easiestFirst(helplines) : adultsFirst(helplines) }
    }),
    openings,
  }
}
