/** How often somebody wants to hear from a list. */
export const frequencies = ['each', 'weekly', 'monthly'] as const
export type Frequency = (typeof frequencies)[number]

/** What forms and the admin call each. */
export const frequencyNames: Record<Frequency, string> = {
  each: 'Each issue as it comes',
  weekly: 'A digest each week',
  monthly: 'A digest each month',
}

/** True for the name of a frequency. */
export const isFrequency = (value: unknown): value is Frequency => (frequencies as readonly unknown[]).includes(value)
