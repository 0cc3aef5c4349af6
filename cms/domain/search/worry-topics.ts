import type { SearchTopic } from '#content/schema/search.ts'
import { wordsOf } from './normalise.ts'
import type { TopicFinder } from './topics.ts'
import type { WorryKind } from './worry-rules.ts'

/** How the topics of any partnership may be called that are about a kind of worry, likeliest first. */
const names: Record<WorryKind, readonly string[]> = {
  danger: ['danger', 'keeping safe', 'run away'],
  suicide: ['suicide', 'suicidal', 'kill myself', 'self harm', 'feelings'],
  'self-harm': ['self harm', 'cutting', 'feelings'],
  abuse: ['abuse', 'telling someone', 'hurt at home', 'neglect'],
  sexual: ['sexual abuse', 'exploitation', 'nudes', 'grooming'],
  home: ['domestic abuse', 'violence at home'],
  distress: ['feelings', 'sad', 'lonely', 'mental health'],
  adult: ['telling someone', 'worried about a child', 'child protection'],
  told: [],
}

/** The topics for worries whose own words named none: at most one for each kind. */
export function topicsOfWorries(kinds: readonly WorryKind[], finder: TopicFinder): SearchTopic[] {
  return kinds.flatMap((kind) => {
    for (const name of names[kind]) {
      const [found] = finder.find(wordsOf(name), 1)
      if (found) return [found.topic]
    }
    return []
  })
}
