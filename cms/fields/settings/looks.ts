import type { Field, TextField } from 'payload'
import { adminsOnlyField } from '#cms/access/predicates.ts'
import { faultOfColour } from '#cms/domain/brand/chosen-colour.ts'
import { audienceColourFields, mainColourField, type ColourField } from '#cms/domain/brand/colour-fields.ts'
import type { Typeface } from '#content/schema/brand.ts'
import { guarded } from '../guarded.ts'

const adminsOnly = guarded(adminsOnlyField, 'Only an administrator changes the looks.')
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

const typefaceNames: Record<Typeface, string> = {
  hub: 'Figtree, the hub’s own: open and friendly',
  system: 'The reader’s own system typeface: familiar, nothing to load',
  serif: 'A serif such as Charter or Georgia: quiet and bookish',
}

const colourField = ({ field, name }: ColourField, description: string): TextField => ({
  name: field,
  type: 'text',
  label: capital(name),
  maxLength: 7,
  ...adminsOnly,
  validate: (value: string | null | undefined) => !value || (faultOfColour(name, value) ?? true),
  admin: { description, components: { afterInput: ['/admin/settings/ColourPicker.tsx#ColourPicker'] } },
})

/** What the site looks like where it differs from the hub's own looks. Only administrators change it. */
export const looksFields: Field[] = [
  {
    name: 'brand',
    type: 'group',
    label: 'Looks',
    admin: { description: 'Leave any of these empty to keep the hub’s own looks.' },
    fields: [
      {
        name: 'logo',
        type: 'upload',
        relationTo: 'media',
        maxDepth: 0,
        ...adminsOnly,
        admin: { description: 'Stands in the header of every page. Screen readers say the partnership’s name instead of it.' },
      },
      colourField(
        mainColourField,
        'For links, buttons and bands on every page. All other tones, those of the dark scheme too, are worked out from it.',
      ),
      ...audienceColourFields.map((field) => colourField(field, 'For the pages of these readers. Empty: the main colour.')),
      {
        name: 'preview',
        type: 'ui',
        admin: { components: { Field: '/admin/settings/BrandPreview.tsx#BrandPreview' }, disableListColumn: true },
      },
      {
        name: 'typeface',
        type: 'select',
        required: true,
        defaultValue: 'hub',
        options: Object.entries(typefaceNames).map(([value, label]) => ({ value, label })),
        ...adminsOnly,
        admin: { description: 'For all words of the site. Nothing is loaded from elsewhere, whichever you choose.' },
      },
    ],
  },
]
