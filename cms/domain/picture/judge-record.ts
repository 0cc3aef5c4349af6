import { dayOf, textOf, type Raw } from '#cms/domain/published/raw.ts'
import { judgeAlt } from './alt.ts'
import { needsConsent, peopleInPicture } from './people.ts'

/** A field of a picture's record that is missing or wrong, and what to do. */
export interface RecordFault {
  path: 'alt' | 'people' | 'signOff' | 'consentEndsOn'
  message: string
}

/** Forms sent without JSON carry a ticked box as a word. */
const isTicked = (value: unknown) => value === true || value === 'true'

/** Everything that keeps what was said about a picture from being enough. The picture itself is judged by `judgeFile`. */
export function judgeRecord(raw: Raw): RecordFault[] {
  const faults: RecordFault[] = []
  const add = (path: RecordFault['path'], message: string | undefined) => message && faults.push({ path, message })

  if (!isTicked(raw.decorative)) add('alt', judgeAlt(textOf(raw.alt) ?? ''))
  if (!peopleInPicture.some((choice) => choice === raw.people)) add('people', 'Say who can be seen in the picture.')
  if (needsConsent(raw.people)) {
    if (!textOf(raw.signOff)) add('signOff', 'Say who signed the picture off, when, and where the consent form is kept.')
    if (!dayOf(raw.consentEndsOn)) add('consentEndsOn', 'Give the last day on which consent lets the hub show this picture.')
  } else if (raw.consentEndsOn && !dayOf(raw.consentEndsOn))
    add('consentEndsOn', 'This is no date. Leave it empty, or give a day as 2026-11-23.')
  return faults
}
