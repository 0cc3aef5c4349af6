/** True for an address (bare, or behind a name in angle brackets) that the allow list names, by itself or by its domain (`@example.org`). */
export function isAllowed(address: string, allowList: readonly string[]): boolean {
  const plain = (/<([^>]+)>/.exec(address)?.[1] ?? address).trim().toLowerCase()
  return allowList.some((entry) => (entry.startsWith('@') ? plain.endsWith(entry) : plain === entry))
}
