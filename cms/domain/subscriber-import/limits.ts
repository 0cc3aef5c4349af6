/** The largest file of people that is read, in bytes. */
export const largestFile = 20 * 1024 * 1024

/** The most rows of a file. */
export const mostRows = 200_000

/** Most characters of a cell; more is no value but a slip of quotes, or an attack. */
export const longestCell = 4000

/** Most characters of what is kept of a person. Evidence has room for the words beside a form's button, which an export brings. */
export const longest = { name: 120, organisation: 160, district: 80, role: 80, evidence: 3000 } as const
