import { maxAltLength } from './limits.ts'

/** Names that cameras, phones and programs give to files, with or without their ending. */
const fileNames = [
  /\.(jpe?g|png|webp|heic|heif|avif|gif|tiff?|bmp|svg|pdf)$/i,
  /^(img|dsc[nf]?|pxl|mvimg|image|picture|photo|scan|untitled|screen[ _-]?shot|whatsapp[ _-](image|photo))[ _-]*\d*$/i,
  /^(img|dsc[nf]?|pxl|mvimg|image|picture|photo|scan|screen[ _-]?shot|whatsapp[ _-](image|photo))[ _-]*(at[ _-])?\(?\d[\d _.,:()-]*(at[ _]\d[\d _.:()-]*)?$/i,
  /^\S*[\d_]\S*$/,
  /^[^\p{L}]*$/u,
]

/** What is wrong with a text alternative, and what to write instead; `undefined` when it will do. */
export function judgeAlt(alt: string): string | undefined {
  const text = alt.trim()
  if (text === '')
    return 'Say in a sentence what the picture shows, for people who do not see it; or tick “Only decorates” when the page loses nothing without it.'
  if (text.length > maxAltLength)
    return `This is ${text.length} characters long; ${maxAltLength} are the most. Say what matters in a sentence or two, and the rest in the text of the page.`
  if (fileNames.some((pattern) => pattern.test(text)))
    return 'This looks like the name of a file. Say in a sentence what the picture shows: “Two friends walk home from school, seen from behind”.'
  return undefined
}
