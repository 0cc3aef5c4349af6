import type { FieldHook, TextField, TextFieldSingleValidation } from 'payload'
import { fixedPaths } from '#cms/domain/site/paths.ts'
import { isReservedSlug } from '#cms/domain/slug/reserved.ts'
import { slugFrom } from '#cms/domain/slug/slug-from.ts'
import { slugSchema } from '#content/schema/slug.ts'
import { newId } from './id.ts'

const fillFrom =
  (field: string): FieldHook =>
  ({ value, data }) => {
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
    const title: unknown = data?.[field]
    return typeof title === 'string' && title.trim() !== '' ? slugFrom(title) : value
  }

/** A copy needs an address of its own; Payload would make one that no address may be. */
const anotherAddress: FieldHook = ({ value }) =>
  typeof value === 'string' && value !== '' ? `${value.slice(0, 66).replace(/-+$/, '')}-copy-${newId().slice(0, 8)}` : value

const validateAt =
  (collectionPath: string, from: string): TextFieldSingleValidation =>
  (value, { required }) => {
    if (!value)
      return required ? `The web address needs a last part. Write a ${from} with letters a to z, or write the last part yourself.` : true
    const result = slugSchema.safeParse(value)
    if (!result.success) return `The last part of the web address ${result.error.issues[0]?.message}.`
    if (isReservedSlug(value) || fixedPaths.has(`${collectionPath}${value}/`))
      return `"${value}" is kept for a part of the site itself. Choose another last part for the web address.`
    return true
  }

/** What may be otherwise with a web address. */
interface SlugOptions {
  /** The field that it is made from when it is left empty. */
  from?: string
  /** What becomes of the old address when it is changed, in a sentence. */
  whenChanged?: string
}

const leavesRedirect = 'If you change it later, the old address leads to the new one.'

/** The last part of a document's web address; made from the title when left empty. A change of a live one leaves a redirect behind. */
export function slugField(collectionPath: string, { from = 'title', whenChanged = leavesRedirect }: SlugOptions = {}): TextField {
  return {
    name: 'slug',
    type: 'text',
    label: 'Web address',
    required: true,
    unique: true,
    index: true,
    maxLength: 80,
    validate: validateAt(collectionPath, from),
    hooks: { beforeValidate: [fillFrom(from)], beforeDuplicate: [anotherAddress] },
    admin: {
      position: 'sidebar',
      description: `The last part of the address: ${collectionPath}… Leave it empty to have it made from the ${from}. ${whenChanged}`,
    },
  }
}
