/** What happens to a mail, report by report. */
export interface FateStep {
  type: string
  more?: Record<string, unknown>
}

const bounce = (type: string, subType: string) => ({
  type: 'email.bounced',
  more: { bounce: { type, subType, message: "The recipient's email provider sent a bounce message." } },
})
const sent = { type: 'email.sent' }
const delivered = { type: 'email.delivered' }

const fates: [RegExp, FateStep[]][] = [
  [/^bounced/, [sent, bounce('Permanent', 'General')]],
  [/^soft-bounced/, [sent, bounce('Transient', 'MailboxFull')]],
  [/^undetermined/, [sent, bounce('Undetermined', 'Undetermined')]],
  [/^complained/, [sent, delivered, { type: 'email.complained' }]],
  [/^delayed/, [sent, { type: 'email.delivery_delayed' }, delivered]],
  [/^failed/, [{ type: 'email.failed', more: { failed: { reason: 'reached_daily_quota' } } }]],
  [
    /^suppressed/,
    [{ type: 'email.suppressed', more: { suppressed: { message: 'The address is on a list.', type: 'OnAccountSuppressionList' } } }],
  ],
  [/^silent/, [sent]],
]

/**
 * What happens to a mail to this address, told by how it begins, as with Resend's own test addresses: `bounced…`, `soft-bounced…`,
 * `undetermined…`, `complained…`, `delayed…`, `failed…`, `suppressed…`, `silent…` (sent and never heard of); any other is delivered.
 */
export function fateOf(address: string): FateStep[] {
  return fates.find(([beginning]) => beginning.test(address))?.[1] ?? [sent, delivered]
}
