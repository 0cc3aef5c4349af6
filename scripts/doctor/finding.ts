/** What the doctor found: all right, worth a look, or wrong. `words` say what is the case and, where it is not good, what to do. */
export interface Finding {
  state: 'good' | 'look' | 'bad'
  what: string
  words: string
}
