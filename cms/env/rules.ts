import { isLoopbackHost } from './address.ts'
import type { Fault } from './fault.ts'
import type { Values, VariableName } from './variables.ts'

/** A rule over several variables: the fault when it is broken. Variables that are set but malformed are absent from `values` and in `malformed`. */
type Rule = (values: Values, isSet: (name: VariableName) => boolean) => Fault | undefined

const xKeys = ['X_API_KEY', 'X_API_SECRET', 'X_ACCESS_TOKEN', 'X_ACCESS_SECRET'] as const

const sends = (values: Values) => values.SEND_MODE === 'live' || values.SEND_MODE === 'allow-list'

const neededToSend =
  (variable: VariableName, remedy: string): Rule =>
  (values, isSet) =>
    sends(values) && !isSet(variable) ? { variable, problem: `is needed with SEND_MODE=${values.SEND_MODE}.`, remedy } : undefined

const neededBy =
  (variable: VariableName, partner: VariableName, remedy: string): Rule =>
  (_values, isSet) =>
    isSet(partner) && !isSet(variable) ? { variable, problem: `is needed together with ${partner}.`, remedy } : undefined

const staysHere = (url: string | undefined) => url !== undefined && isLoopbackHost(new URL(url).hostname)

const secureProvider =
  (variable: 'RESEND_BASE_URL' | 'X_BASE_URL'): Rule =>
  (values) =>
    values[variable]?.startsWith('http://') && !staysHere(values[variable])
      ? { variable, problem: 'would send keys and addresses without encryption.', remedy: 'Use https://, or an address of this machine.' }
      : undefined

/** The rules between variables. */
export const rules: readonly Rule[] = [
  neededBy('ADMIN_EMAIL', 'ADMIN_PASSWORD', 'Set both, or neither: the terminal then prints a link to register with.'),
  neededBy('ADMIN_PASSWORD', 'ADMIN_EMAIL', 'Set both, or neither: the terminal then prints a link to register with.'),
  neededToSend('RESEND_API_KEY', 'Set the key, or write SEND_MODE=outbox.'),
  neededToSend('MAIL_FROM', 'Set the sender, or write SEND_MODE=outbox.'),
  (values, isSet) =>
    values.SEND_MODE === 'allow-list' && (values.SEND_ALLOW_LIST?.length === 0 || !isSet('SEND_ALLOW_LIST'))
      ? {
          variable: 'SEND_ALLOW_LIST',
          problem: 'is needed with SEND_MODE=allow-list.',
          remedy: 'Name the addresses that may get mail, or write SEND_MODE=outbox.',
        }
      : undefined,
  secureProvider('RESEND_BASE_URL'),
  secureProvider('X_BASE_URL'),
  (_values, isSet) => {
    const missing = xKeys.filter((name) => !isSet(name))
    if (missing.length === 0 || missing.length === xKeys.length) return undefined
    return {
      variable: missing.join(', '),
      problem: 'is missing: X needs all four keys.',
      remedy: 'Set all four, or none to keep posts in the outbox.',
    }
  },
  (values, isSet) =>
    isSet('TEST_CLOCK') && sends(values) && !(staysHere(values.RESEND_BASE_URL) && staysHere(values.X_BASE_URL))
      ? {
          variable: 'TEST_CLOCK',
          problem: `is refused with SEND_MODE=${values.SEND_MODE}: with a false clock real people would get mail at the wrong time.`,
          remedy: 'Write SEND_MODE=outbox, or point RESEND_BASE_URL and X_BASE_URL at this machine, or leave TEST_CLOCK out.',
        }
      : undefined,
]
