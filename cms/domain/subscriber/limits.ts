const day = 24 * 60 * 60 * 1000

/** Most characters of a district and of a role, as they are typed. */
export const longestWords = 80

/** How long the link that confirms a subscription can be used. */
export const confirmDays = 7

/** The same in milliseconds. */
export const confirmLifetime = confirmDays * day

/** How long somebody who has not confirmed is kept, since they were brought in or asked last. The privacy page says so. */
export const unconfirmedDays = 30

/** What has waited for a confirmation since this instant or longer is removed. */
export const waitingEndsAt = (now: Date): Date => new Date(now.getTime() - unconfirmedDays * day)
