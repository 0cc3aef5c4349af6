/** Words that say nothing of the subject. */
const stopWords = new Set(
  `a about all also am an and any are as at be been being but by can could do does did for from get got had has have how i if in into is it its just
keep keeps kept let like may might much my no not of off on or our out over own really so some someone somebody such than that the their them then there these they this
those to too up us very was we were what when where which while who why will with would you your want wants please tell can cant always been going go goes
he she him her his hers something anything thing things lot about because does doing`.split(/\s+/),
)

/** True for a word that says nothing of the subject. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word)
}
