import { shownPicture } from '#content/schema/shown-picture.ts'
import { judgeAlt } from '#cms/domain/picture/alt.ts'
import type { BulletinDraft } from '../bulletin-draft.ts'
import type { BulletinCheck, CheckSource } from './check.ts'
import { textsOf } from './texts-of.ts'

/** Pictures that may not be shown, and those without words: many people see no pictures in their mail. */
export function checkPictures(draft: BulletinDraft, content: CheckSource): BulletinCheck[] {
  return textsOf(draft).flatMap(({ field, blocks }) =>
    blocks.flatMap((block): BulletinCheck[] => {
      if (block.type !== 'figure' || block.media === undefined) return []
      const picture = shownPicture(block.media, content)
      if (!picture) {
        const words = 'A picture chosen here is not ready, was removed, or may not be shown any more. Choose another, or take it out.'
        return [{ field, severity: 'block', words }]
      }
      const fault = judgeAlt(block.alt ?? picture.alt)
      return fault === undefined
        ? []
        : [{ field, severity: 'block', words: `A picture has no good words for people who do not see it. ${fault}` }]
    }),
  )
}
