import { ValidationError, type FieldAccess, type FieldHook } from 'payload'
import { isChange } from '#cms/domain/access/is-change.ts'

/** What a guarded field spreads into its definition. */
interface Guarded {
  access: { create?: FieldAccess; update: FieldAccess }
  hooks: { beforeValidate: FieldHook[] }
}

interface GuardOptions {
  /** Who may set it in a new document; what others send there is left out without a word. */
  create?: FieldAccess
  /** The hub fills it in: a form that was opened before that sends it empty, which is no wish to clear it. */
  isFilledByHub?: boolean
}

/** What a field is called in messages. */
const labelOf = ({ label, name }: { label?: unknown; name?: string }) => (typeof label === 'string' ? label : (name ?? ''))

/**
 * A field that only those may change whom `may` lets. Payload drops what others send for it without a word; this tells them, with
 * `refusal` as the sentence that says who may. A restored version changes nothing here, and is not refused: nobody typed it.
 */
export function guarded(may: FieldAccess, refusal: string, { create, isFilledByHub = false }: GuardOptions = {}): Guarded {
  const refuse: FieldHook = async ({ context, operation, overrideAccess, previousValue, value, ...call }) => {
    if (operation !== 'update' || overrideAccess || context.isRestored === true || context.isRestoringVersion === true) return value
    if (!isChange(value, previousValue) || (isFilledByHub && !value)) return value
    const { collection, data, field, global, originalDoc, path, req, siblingData } = call
    if (await may({ data, doc: originalDoc, id: originalDoc?.id, req, siblingData })) return value
    const message = `${refusal} Reload the page to see what stands there.`
    const errors = [{ path: path.join('.'), label: labelOf(field as { label?: unknown; name?: string }), message }]
    throw new ValidationError({ ...(collection ? { collection: collection.slug } : global && { global: global.slug }), errors, req }, req.t)
  }
  return { access: { ...(create && { create }), update: may }, hooks: { beforeValidate: [refuse] } }
}
