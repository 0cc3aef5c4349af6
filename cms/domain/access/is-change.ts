type Group = Readonly<Record<string, unknown>>

const isNothing = (value: unknown) => value === undefined || value === null || value === '' || value === false
const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null
const isInstant = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)

/** A relationship by what it names, whether it is loaded or not; an instant as text; any other value as it is. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  return isGroup(value) && 'id' in value ? value.id : value
}

/**
 * True when a sent value asks for something else than what is stored. Nothing, an empty text and an unticked box are alike; of a group
 * only what was sent counts, since the rest stays as it is.
 */
export function isChange(sent: unknown, stored: unknown): boolean {
  const [next, before] = [plain(sent), plain(stored)]
  if (isNothing(next) && isNothing(before)) return false
  if (Array.isArray(next) && Array.isArray(before) && next.length !== before.length) return true
  if (isGroup(next) || isGroup(before)) {
    const [asked, there] = [isGroup(next) ? next : {}, isGroup(before) ? before : {}]
    return Object.keys(isGroup(next) ? asked : there).some((key) => isChange(asked[key], there[key]))
  }
  if (isInstant(next) && isInstant(before)) return Date.parse(next) !== Date.parse(before)
  return next !== before
}
