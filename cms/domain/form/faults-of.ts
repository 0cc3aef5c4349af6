import type { z } from 'zod'
import type { FormFault } from '#content/schema/form.ts'

/** What is wrong with a form, one entry for each field: its first fault in the order of the rules. */
export function faultsOf({ issues }: z.core.$ZodError): FormFault[] {
  const faults = new Map<string, FormFault>()
  for (const { path, message } of issues) {
    const field = path.map(String).join('.')
    if (!faults.has(field)) faults.set(field, { field, message })
  }
  return [...faults.values()]
}
