/** The longest address that SMTP carries (RFC 5321, 4.5.3.1.3), and its longest part before the sign. */
const longest = { address: 254, local: 64 }

/** What copying from a page or a letter may leave in an address unseen: soft hyphens, joiners, marks of direction. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g

/** A dot-atom (RFC 5322, 3.2.3): what mail providers take, without quoted strings and comments. */
const local = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
/** Letters, digits and hyphens of any script, at least two labels: an address of a machine (`1.2.3.4`, `localhost`) is none of a person. */
const typedDomain = /^[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+$/u
const asciiDomain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/** A domain as machines write it (IDNA), `null` when it is none. */
function asciiOf(domain: string): string | null {
  if (!typedDomain.test(domain) || !URL.canParse(`http://${domain}/`)) return null
  const { hostname } = new URL(`http://${domain}/`)
  return asciiDomain.test(hostname) ? hostname : null
}

/**
 * A typed mail address in the one spelling under which the hub keeps, compares and hashes it: trimmed, in lower case, its domain in ASCII.
 * `null` when it is no address that mail could be sent to. A name around it (`Ann <ann@example.org>`) is not taken off.
 */
export function normalAddress(typed: string): string | null {
  const plain = typed
    .slice(0, 4 * longest.address)
    .replace(unseen, '')
    .trim()
    .normalize('NFC')
    .toLowerCase()
  const sign = plain.lastIndexOf('@')
  const name = plain.slice(0, Math.max(0, sign))
  const domain = sign > 0 ? asciiOf(plain.slice(sign + 1)) : null
  if (!domain || name.length > longest.local || !local.test(name)) return null
  const address = `${name}@${domain}`
  return address.length <= longest.address && typed.length <= 4 * longest.address ? address : null
}
