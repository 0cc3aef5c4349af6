/** Articles on one page of a list's archive. Changing it moves every archive page. */
export const archivePageSize = 20

/** Articles that a topic's own page shows; a topic with more has archive pages, one with fewer has none. */
export const topicPageSize = 40
