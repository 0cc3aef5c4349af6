import type { SentForm } from '#content/schema/form.ts'
import { readForm, type FormView } from './form.ts'
import type { Crumb } from './breadcrumb.ts'

/** Where people subscribe, and where they have their own link sent. */
export const subscribePath = '/subscribe/'
export const preferencesPath = '/preferences/'

/** The step that is the subscribe page. */
export const subscribeCrumb: Crumb = { label: 'Bulletins by email', path: subscribePath }

/** A form that is filled in already: with `values` until it was sent and could not be taken, then with what was typed. */
export function filledForm(sent: SentForm | undefined, name: string, values: Readonly<Record<string, string>>): FormView {
  return readForm(sent?.name === name ? sent : { name, values, faults: [] }, name)
}
