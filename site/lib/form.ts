import type { SentForm } from '#content/schema/form.ts'

/** A form as its page shows it: empty, or with what was typed and what is wrong with it. */
export interface FormView {
  value(field: string): string
  /** What is wrong with a field, `undefined` when nothing is. */
  fault(field: string): string | undefined
  /** Everything that is wrong, in the order of the fields; faults of the form as a whole have no field. */
  faults: SentForm['faults']
}

/** The form of this name on a page; what was sent by another form of the page is not its own. */
export function readForm(sent: SentForm | undefined, name: string): FormView {
  const own = sent?.name === name ? sent : undefined
  return {
    value: (field) => own?.values[field] ?? '',
    fault: (field) => own?.faults.find((fault) => fault.field === field)?.message,
    faults: own?.faults ?? [],
  }
}

/** The title of a page that shows a form again: a screen reader says first that something is wrong. */
export const titleWithFaults = (title: string, { faults }: Pick<FormView, 'faults'>): string =>
  faults.length > 0 ? `Error: ${title}` : title

/** The ids of what describes a field, for `aria-describedby`. */
export function describedBy(name: string, parts: { hint?: string | undefined; fault?: string | undefined }): string | undefined {
  const ids = [parts.hint && `${name}-hint`, parts.fault && `${name}-fault`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}
