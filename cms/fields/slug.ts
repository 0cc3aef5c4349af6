import type { FieldHook, TextField, TextFieldSingleValidation } from 'payload'
import { fixedPaths } from '#cms/domain/site/paths.ts'
import { isReservedSlug } from '#cms/domain/slug/reserved.ts'
import { slugFrom } from '#cms/domain/slug/slug-from.ts'
import { slugSchema } from '#content/schema/slug.ts'

const fillFromTitle: FieldHook = ({ value, data }) => {
  if (typeof value === 'string' && value.trim() !== '') return value.trim()
  return typeof data?.title === 'string' && data.title.trim() !== '' ? slugFrom(data.title) : value
}

const validateAt =
  (collectionPath: string): TextFieldSingleValidation =>
  (value, { required }) => {
    if (!value)
      return required ? 'The web address needs a last part. Write a title with letters a to z, or write the last part yourself.' : true
    const result = slugSchema.safeParse(value)
    if (!result.success) return `The last part of the web address ${result.error.issues[0]?.message}.`
    if (isReservedSlug(value) || fixedPaths.has(`${collectionPath}${value}/`))
      return `"${value}" is kept for a part of the site itself. Choose another last part for the web address.`
    return true
  }

/** The last part of a document's web address; made from the title when left empty. A change of a live one leaves a redirect behind. */
export function slugField(collectionPath: string): TextField {
  return {
    name: 'slug',
    type: 'text',
    label: 'Web address',
    required: true,
    unique: true,
    index: true,
    maxLength: 80,
    validate: validateAt(collectionPath),
    hooks: { beforeValidate: [fillFromTitle] },
    admin: {
      position: 'sidebar',
      description: `The last part of the address: ${collectionPath}… Leave it empty to have it made from the title. If you change it later, the old address leads to the new one.`,
    },
  }
}
