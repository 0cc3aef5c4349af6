'use client'
import { useFormFields } from '@payloadcms/ui'
import { openingAt } from '#cms/domain/helpline/opening.ts'
import { openingOf } from '#cms/domain/published/opening.ts'
import { openingWords } from '#content/schema/opening-words.ts'

/** The rows of the form as the store would hold them. */
function useTyped() {
  return useFormFields(([fields]) => {
    const valueOf = (name: string) => fields[`opening.${name}`]?.value
    const rows = fields['opening.stretches']?.rows ?? []
    return JSON.stringify({
      kind: valueOf('kind'),
      bankHolidays: valueOf('bankHolidays'),
      stretches: rows.map((_row, index) => ({
        days: valueOf(`stretches.${index}.days`),
        from: valueOf(`stretches.${index}.from`),
        until: valueOf(`stretches.${index}.until`),
      })),
    })
  })
}

/** Under the hours of a help line: what a card on the site would say at this moment. */
export function OpeningPreview() {
  const typed = JSON.parse(useTyped()) as Record<string, unknown>
  if (typed.kind !== 'always' && typed.kind !== 'hours') return null
  const { opening } = openingOf(typed)
  if (opening === undefined) return <p>When the rows are complete, this says what readers see at this moment.</p>
  const now = new Date()
  const words = openingWords(openingAt(opening, now), (instant) => now.getTime() >= Date.parse(instant))
  return (
    <p aria-live="polite">
      At this moment readers see: <strong>{words}</strong>
    </p>
  )
}
