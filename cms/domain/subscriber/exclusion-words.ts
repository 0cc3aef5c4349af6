const suppressions: Record<string, string> = {
  unsubscribed: 'Unsubscribed from everything.',
  bounced: 'The address does not exist: an earlier mail came back.',
  complained: 'Marked an earlier mail as spam.',
  erased: 'Was erased at their wish.',
  officer: 'An officer took the address off.',
}

/** Why an address that is suppressed gets nothing. */
export const suppressionWords = (reason: string): string => suppressions[reason] ?? 'The address is suppressed.'

/** Why somebody who is on a list gets no copy of an issue, in words for the officer. */
export const exclusionWords = {
  ended: 'Has ended: gets nothing any more.',
  unconfirmed: 'Has not confirmed the subscription.',
  unsubscribed: 'Has unsubscribed from the list.',
  weekly: 'Gets the weekly digest instead.',
  monthly: 'Gets the monthly digest instead.',
  notInUse: 'The list is not in use.',
} as const
