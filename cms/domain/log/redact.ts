// Each pattern starts where a run of its letters starts, or is bounded, so that the longest hostile line costs time in proportion to its length.
const mailAddress = /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+(?:@|%40)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu
const ipv6 = /(?<![0-9a-z])(?:[0-9a-f]{0,4}:){2,8}(?:(?:\d{1,3}\.){3}\d{1,3}|[0-9a-f]{0,4})/gi
const ipv4 = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.]*\d)/g
const telephone = /(?<![\w-])\(?(?:(?:\+|%2B|00)[1-9]|0)(?:[ ()-]{0,3}\d){8,13}(?![\w-])/gi
const secret = /(?<![\w-])(?:eyJ[\w-]+\.[\w-]+\.[\w-]*|[\w-]{32,})/g

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** Words joined by hyphens or underscores, some with a number: the slug of a document, the name of a table. */
const slug = /^(?:[a-z]{1,24}\d{0,4}|\d{1,4}[a-z]{0,3})(?:[_-]+(?:[a-z]{1,24}\d{0,4}|\d{1,4}[a-z]{0,3}))+$/

/** This machine's own address says nothing about anybody. */
const isOwnMachine = (address: string) => /^(?:127\.|0\.0\.0\.0$|::1?$|::ffff:127\.)/i.test(address)

/** Six groups (a hardware address) or eight, or a gap: fewer colons are a time or a place in a file. */
const isLikeIpv6 = (text: string) => /[0-9a-f]/i.test(text) && (text.includes('::') || text.split(':').length >= 6)

const hidden = (address: string) => (isOwnMachine(address) ? address : '[network address]')

/** A text in which every mail address is replaced: what a provider says of a mail often names the person. */
export const withoutMailAddresses = (text: string): string => text.replace(mailAddress, '[mail address]')

/** A line of the log without mail addresses, network addresses, telephone numbers, tokens and keys; ids and slugs of documents stay. */
export function redact(line: string): string {
  return withoutMailAddresses(line)
    .replace(ipv6, (text) => (isLikeIpv6(text) ? hidden(text) : text))
    .replace(ipv4, hidden)
    .replace(telephone, '[number]')
    .replace(secret, (text) => (uuid.test(text) || slug.test(text) ? text : '[secret]'))
}
