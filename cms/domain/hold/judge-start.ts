/** How a hub was last started, as it is kept both in its data folder and in its database. */
export interface HubMark {
  /** The data folder, by an id that is made with it. */
  folder: string
  /** The start, by an id of its own. */
  run: string
  sendMode: SendMode
}

export type SendMode = 'outbox' | 'allow-list' | 'live'

/** The mark in the data folder. */
export interface FolderMark extends HubMark {
  /** False when the folder was copied here, or brought back from an archive. */
  isOriginal: boolean
  /** The start before: what the database holds when the hub was killed between its two notes. */
  previousRun: string | null
}

/** The marks that a hub finds as it starts. */
export interface FoundMarks {
  inFolder: FolderMark | null
  /** That of this folder, in the database. */
  inDatabase: HubMark | null
  /** Whether the database knows any folder at all. */
  isDatabaseMarked: boolean
  sendMode: SendMode
}

const before = 'What was sent before it was copied is not known here, so nothing leaves until somebody has looked.'

/**
 * Why a hub starts on hold, `null` when it goes on as it was (promise 17): its database or its data folder is not the one of its last
 * start, or its mail leaves for everybody where it did not before. A first start is no hold.
 */
export function holdAtStart({ inFolder, inDatabase, isDatabaseMarked, sendMode }: FoundMarks): string | null {
  if (!inFolder && !isDatabaseMarked) return null
  if (!inFolder) return `The database was brought to a data folder that has not held it before: a restored or copied hub. ${before}`
  if (!inFolder.isOriginal) return `The data folder is a copy of another one, or was brought back from an archive. ${before}`
  if (!inDatabase || !isLastStart(inFolder, inDatabase.run))
    return `The database is not as this hub left it: it was restored or exchanged. ${before}`
  if (sendMode === 'live' && inFolder.sendMode !== 'live')
    return 'The hub was switched to live: bulletins and posts reach everybody from here on. End the hold when that is meant.'
  return null
}

const isLastStart = ({ run, previousRun }: FolderMark, found: string) => found === run || found === previousRun

/** True when the reason is a restored or copied hub rather than a switch to live: then nobody knows what was sent in between. */
export function isOtherHub(found: FoundMarks): boolean {
  return holdAtStart({ ...found, sendMode: 'outbox' }) !== null
}
