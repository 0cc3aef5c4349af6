import type { Helpline } from '#content/schema/helpline.ts'
import type { Opening } from '#content/schema/opening.ts'
import { longTitle, longWord } from './sample-bodies.ts'

const aLine = (values: Partial<Helpline> & Pick<Helpline, 'id' | 'name'>): Helpline => ({
  about: 'Somebody listens and helps you decide what to do. You do not have to say who you are.',
  hours: 'Day and night, every day',
  audiences: ['young-people', 'parents', 'professionals'],
  kind: 'national',
  source: 'The style guide',
  checkedOn: '2026-11-01',
  order: 10,
  ...values,
})

const officeDays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const

/** Help lines of every kind and in every state. The numbers are those that are kept for dramas, and real ones that everybody knows. */
export const sampleHelplines: readonly Helpline[] = [
  aLine({ id: 'emergency', name: 'Emergency services', phone: '999', kind: 'emergency', opening: 'always', cost: 'Free', order: 1 }),
  aLine({
    id: 'front-door',
    name: 'Children’s front door',
    phone: '01632 960 001',
    kind: 'front-door',
    hours: 'Monday to Friday, 8:45am to 5:30pm',
    opening: { stretches: [{ days: [...officeDays], from: '08:45', until: '17:30' }], isClosedOnBankHolidays: true },
    order: 2,
  }),
  aLine({
    id: 'out-of-hours',
    name: 'Children’s front door, out of hours',
    phone: '01632 960 002',
    kind: 'front-door',
    hours: 'Evenings, nights and weekends',
    opening: { stretches: [{ days: [...officeDays], from: '17:30', until: '24:00' }], isClosedOnBankHolidays: false },
    order: 3,
  }),
  aLine({
    id: 'childline',
    name: 'Childline',
    phone: '0800 1111',
    website: 'https://www.childline.example/',
    opening: 'always',
    cost: 'Free',
    order: 4,
  }),
  aLine({ id: 'samaritans', name: 'Samaritans', phone: '116 123', opening: 'always', order: 5 }),
  aLine({ id: 'shout', name: 'Shout', text: '85258', audiences: ['young-people'], opening: 'always', cost: 'Free', order: 6 }),
  aLine({
    id: 'web-only',
    name: 'A line that answers on the web only',
    website: 'https://chat.example/',
    audiences: ['professionals'],
    order: 7,
  }),
]

/** A line with everything, and with names that fit nowhere. */
export const longHelpline: Helpline = aLine({
  id: 'long',
  name: longTitle,
  phone: '0808 1570 1234 567',
  text: '07860 039967 1234',
  website: `https://${longWord.toLowerCase().replaceAll('ä', 'a')}.example/`,
  about: `${longWord} listens. ${'You can talk about anything, as often as you like. '.repeat(4)}`,
  hours:
    'Monday to Thursday 8:45am to 5:30pm, Friday 8:45am to 4:30pm, not on bank holidays, and every first Saturday of a month from 10am',
  cost: 'Calls cost what your provider asks for numbers that begin with 03',
  order: 8,
})

/** Whether a line answers at noon on Monday 23 November 2026, the moment at which the style guide stands still. */
export function sampleOpening(line: Helpline | undefined): Opening | null {
  if (line?.opening === undefined) return null
  if (line.opening === 'always') return { isOpen: true }
  const isOpen = line.id === 'front-door'
  return { isOpen, turnsAt: '2026-11-23T17:30:00.000Z' }
}
