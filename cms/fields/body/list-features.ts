import { IndentFeature, OrderedListFeature, UnorderedListFeature } from '@payloadcms/richtext-lexical'

/** Lists of both kinds, and nesting them with Tab or the toolbar; nothing else can be indented. */
export const listFeatures = () => [
  UnorderedListFeature(),
  OrderedListFeature(),
  IndentFeature({ disabledNodes: ['paragraph', 'heading'], disableTabNode: true }),
]
