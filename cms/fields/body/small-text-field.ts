import type { FeatureProviderServer } from '@payloadcms/richtext-lexical'
import { BoldFeature, InlineToolbarFeature, ItalicFeature, ParagraphFeature, lexicalEditor } from '@payloadcms/richtext-lexical'
import type { RichTextField } from 'payload'
import { linkFeature } from './link-feature.ts'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the props of unlike features share no narrower type
type Feature = FeatureProviderServer<any, any, any>

/**
 * A short rich text inside a block: paragraphs, bold, italic and links, with what else `features` adds.
 * The body's toolbar serves it while it has the focus, so it has none of its own but the one over a selection.
 */
export function smallTextField(
  field: Pick<RichTextField, 'name' | 'label' | 'defaultValue' | 'required'> & { description: string },
  features: Feature[] = [],
): RichTextField {
  const { description, ...rest } = field
  return {
    ...rest,
    type: 'richText',
    admin: { description, className: 'hub-small-text' },
    editor: lexicalEditor({
      admin: { placeholder: 'Write here', hideGutter: true, hideAddBlockButton: true, hideInsertParagraphAtEnd: true },
      features: [ParagraphFeature(), BoldFeature(), ItalicFeature(), linkFeature(), InlineToolbarFeature(), ...features],
    }),
  }
}
