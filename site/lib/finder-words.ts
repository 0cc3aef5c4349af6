import type { Audience } from '#content/schema/audience.ts'
import type { Way } from './finder.ts'

/** The three questions, in the order in which they are asked. */
export const questions = {
  who: 'Who are you?',
  what: { 'young-people': 'What do you want to talk about?', parents: 'What is it about?', professionals: 'What is it about?' },
  how: 'How do you want to get help?',
} as const satisfies { who: string; what: Record<Audience, string>; how: string }

/** How a reader names themselves. */
export const readerWords: Record<Audience, string> = {
  'young-people': 'I am a young person',
  parents: 'I am a parent or carer, or I know a child',
  professionals: 'I work or volunteer with children',
}

/** What somebody says who cannot name the subject. */
export const otherSubject: Record<Audience, string> = {
  'young-people': 'Something else, or I am not sure',
  parents: 'Something else, or I am not sure',
  professionals: 'Something else',
}

const wayWordsForAll: Record<Way, string> = {
  danger: 'A child is in danger right now',
  call: 'Call somebody',
  text: 'Send a text',
  online: 'Chat or write online',
  'in-person': 'Talk to somebody face to face',
  read: 'Read about it first',
}

/** What a reader chooses between in the end. */
export function wayWords(audience: Audience, way: Way): string {
  return audience === 'young-people' && way === 'danger' ? 'I am in danger right now' : wayWordsForAll[way]
}

/** Who there is to talk to face to face. */
export const nearbyWords: Record<Audience, string> = {
  'young-people':
    'Tell an adult you trust: somebody in your family, a teacher, a school nurse, a doctor. If the first one does not listen, tell another.',
  parents: 'Ask at your child’s school or nursery, or ask a health visitor, a school nurse or your family doctor.',
  professionals:
    'Speak to the safeguarding lead of your organisation today. If they are not there, do not wait: call the front door yourself.',
}

/** Where the choices of a reader stand on the finder's page: a link there opens them. */
export function finderAnchor(audience: Audience): string {
  return `about-${audience}`
}
