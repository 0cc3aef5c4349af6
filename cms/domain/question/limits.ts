/** Most characters of a question (UTF-16, as browsers count them). */
export const longestQuestion = 600

/** Most characters of the words that say in what capacity somebody asks. */
export const longestRole = 80

/** Most answers that editors write into one event. */
export const mostAnswers = 100

/**
 * Most questions of one event that may wait for an answer, whenever they came: a flood that lasts for days must not fill the database.
 * Only thousands of networks together reach it, since each has a small share of a day.
 */
export const mostWaiting = 6000
