/** An address by which its owner knows it and nobody else learns it: `a…n@example.org`. */
export function maskAddress(address: string): string {
  const sign = address.lastIndexOf('@')
  const name = address.slice(0, sign)
  return `${name.slice(0, 1)}…${name.length > 2 ? name.slice(-1) : ''}${address.slice(sign)}`
}
