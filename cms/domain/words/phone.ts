/** The link that rings a number as people write it: `0800 1111` gives `tel:08001111`. */
export function telHref(number: string): string {
  return `tel:${number.replaceAll(' ', '')}`
}

/** The link that starts a text message to a number. */
export function smsHref(number: string): string {
  return `sms:${number.replaceAll(' ', '')}`
}
