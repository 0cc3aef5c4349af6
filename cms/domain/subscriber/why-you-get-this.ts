import { formatDay } from '../words/day.ts'

/** A list that somebody is written to, since when and on what basis. */
export interface ListMembership {
  listName: string
  since: Date
  basis: 'consent' | 'public-task'
}

const andOf = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]!}`

const named = ({ listName, since }: ListMembership) => `“${listName}” (since ${formatDay(since.toISOString())})`

/** The footer's sentences on why somebody gets a mail: which lists, since when, and whether they asked or it is the partnership's public task. */
export function whyYouGetThis(memberships: readonly ListMembership[]): string {
  // A digest may tell of several issues of one list.
  const lists = [...new Map(memberships.map((membership) => [membership.listName, membership])).values()]
  const asked = lists.filter(({ basis }) => basis === 'consent')
  const task = lists.filter(({ basis }) => basis === 'public-task')
  return [
    ...(asked.length > 0 ? [`You get this because you asked for ${andOf(asked.map(named))}.`] : []),
    ...(task.length > 0
      ? [
          `You${asked.length > 0 ? ' also' : ''} get this because we write to you about keeping children safe as part of our public task, on the ${task.length > 1 ? 'lists' : 'list'} ${andOf(task.map(named))}; you may object at any time.`,
        ]
      : []),
  ].join(' ')
}

/** The same for a mailbox that watches whether bulletins arrive. */
export const whyWatched = 'This mailbox gets every bulletin, so that the partnership notices when one does not arrive.'

/** What the footer of a correction says before everything else. */
export const whyCorrected = 'This is a correction of an issue that was sent to you before: please read this one in its place.'

/** What the footer of an issue says before everything else that somebody gets who came after it had gone out. */
export const whyLate = 'This is the latest issue. It went out before you were on the list, and is sent to you now.'
