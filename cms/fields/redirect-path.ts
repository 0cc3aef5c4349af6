import type { TextField } from 'payload'

/** Paths of the site as a redirect names them: segments of letters, digits, dots and hyphens, then a slash or the name of a file. */
const pathPattern = /^\/(?:[\w.-]+\/)+(?:[\w-]+\.(?:csv|ics))?$/

/** One end of a redirect. Only paths of this site: a redirect never leads elsewhere. */
export const redirectPathField = (name: 'from' | 'to', label: string, description: string, unique: boolean): TextField => ({
  name,
  type: 'text',
  label,
  required: true,
  unique,
  index: unique,
  maxLength: 300,
  validate: (value: string | null | undefined, { siblingData }: { siblingData: Partial<{ from: string; to: string }> }) => {
    if (!value) return `Write the ${label.toLowerCase()}.`
    if (value.includes('..') || (value !== '/' && !pathPattern.test(value)) || (name === 'from' && value === '/'))
      return 'Write a path of this site with a slash at both ends, for example /articles/old-name/.'
    if (name === 'to' && siblingData?.from === value) return 'An address cannot lead to itself.'
    return true
  },
  admin: { description },
})
