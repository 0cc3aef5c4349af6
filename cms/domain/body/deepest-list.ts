/** How many lists may stand inside each other in a body. */
export const deepestList = 5
