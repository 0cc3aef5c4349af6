/** Who can be seen in a picture, from what needs no care to what needs most (requirements 3.6). */
export const peopleInPicture = ['none', 'adults', 'children-not-identifiable', 'children-identifiable'] as const
export type PeopleInPicture = (typeof peopleInPicture)[number]

/** What editors read beside each choice. */
export const peopleNames: Record<PeopleInPicture, string> = {
  none: 'Nobody',
  adults: 'Adults only, who agreed to it',
  'children-not-identifiable': 'Children who cannot be recognised: from behind, far away, blurred, or without a face',
  'children-identifiable': 'Children who could be recognised (needs a sign-off and the day on which consent ends)',
}

/** True when the picture needs somebody's sign-off and an end of consent. */
export const needsConsent = (people: unknown): boolean => people === 'children-identifiable'
