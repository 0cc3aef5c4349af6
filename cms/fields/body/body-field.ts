import {
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  ItalicFeature,
  ParagraphFeature,
  lexicalEditor,
} from '@payloadcms/richtext-lexical'
import type { Block, RichTextField } from 'payload'
import { Callout } from './blocks/callout.ts'
import { Claim } from './blocks/claim.ts'
import { DoList } from './blocks/do-list.ts'
import { Figure } from './blocks/figure.ts'
import { Helplines } from './blocks/helplines.ts'
import { Quotation } from './blocks/quotation.ts'
import { Table } from './blocks/table.ts'
import { Video } from './blocks/video.ts'
import { linkFeature } from './link-feature.ts'
import { listFeatures } from './list-features.ts'
import { validateBody } from './validate-body.ts'

/** A block's kind says enough; a field for a name of its own would only be asked about. */
const withoutName = (block: Block): Block => ({ ...block, admin: { ...block.admin, disableBlockName: true } })

/**
 * The rich text of an article or page, with exactly what `content/schema/block.ts` can hold. What an editor writes here is read by
 * `cms/domain/body/from-lexical.ts`; a body with faults is refused when it is published (drafts are not validated).
 * `overrides` replace whole keys of the field, for example `name` and `label`.
 */
export function bodyField(overrides: Partial<Omit<RichTextField, 'type' | 'editor'>> = {}): RichTextField {
  return {
    name: 'body',
    label: 'Body',
    required: true,
    validate: validateBody,
    ...overrides,
    type: 'richText',
    admin: {
      description: 'The text itself. Press / on an empty line for headings, lists and blocks such as help lines or a callout.',
      ...overrides.admin,
    },
    editor: lexicalEditor({
      features: [
        ParagraphFeature(),
        HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
        BoldFeature(),
        ItalicFeature(),
        ...listFeatures(),
        linkFeature(),
        BlocksFeature({ blocks: [DoList, Callout, Helplines, Quotation, Figure, Table, Claim, Video].map(withoutName) }),
        FixedToolbarFeature({ applyToFocusedEditor: true }),
      ],
    }),
  }
}
