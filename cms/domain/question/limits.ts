/** Most characters of a question (UTF-16, as browsers count them). */
export const longestQuestion = 600

/** Most characters of the words that say in what capacity somebody asks. */
export const longestRole = 80

/** Most questions of one event that may wait for an answer: a flood must not fill the database. */
export const mostWaiting = 500
