import { randomUUID } from 'node:crypto'
import type { BasePayload } from 'payload'
import { holdAtStart, isOtherHub, type HubMark, type SendMode } from '#cms/domain/hold/judge-start.ts'
import { currentHold, setHold } from '../payload/hold-switch.ts'
import { readMark, writeMark } from './mark-folder.ts'
import { noteStart, startMarks } from './start-marks.ts'

/** What a start found out. */
export interface StartFindings {
  /** Why everything is held from this start on; `null` when it goes on as it was. */
  reason: string | null
  /** True when database or data folder are not those of the last start: what was sent in between is not known. */
  isOtherHub: boolean
}

/**
 * Compares, before anything is sent, how this hub was last started with what data folder and database say, and holds everything when they
 * do not agree (promise 17). `whenOther` says what is in doubt in a restored or copied hub; it is done before the marks, so that a kill does
 * not lose it. Then marks both with this start: the folder, the database, the folder again, so that a kill in between is not taken for a
 * restored hub.
 */
export async function holdAfterStart(
  payload: BasePayload,
  { dataDir, sendMode }: { dataDir: string; sendMode: SendMode },
  now: Date,
  whenOther: () => Promise<unknown>,
): Promise<StartFindings> {
  const [inFolder, marks] = [await readMark(dataDir), await startMarks(payload)]
  const inDatabase = marks.find(({ folder }) => folder === inFolder?.folder) ?? null
  const found = { inFolder, inDatabase, isDatabaseMarked: marks.length > 0, sendMode }
  const reason = holdAtStart(found)
  if (reason !== null) {
    const { isOn, reason: earlier } = await currentHold(payload)
    await setHold(payload, {
      isOn: true,
      reason: isOn && earlier && earlier !== reason ? `${reason} It was on hold already: ${earlier}` : reason,
      now,
    })
  }

  if (isOtherHub(found)) await whenOther()
  const folder = inFolder?.isOriginal ? inFolder.folder : randomUUID()
  const mark: HubMark = { folder, run: randomUUID(), sendMode }
  await writeMark(dataDir, { ...mark, previousRun: inDatabase?.run ?? null })
  await noteStart(payload, mark, now)
  await writeMark(dataDir, { ...mark, previousRun: null })
  return { reason, isOtherHub: isOtherHub(found) }
}
