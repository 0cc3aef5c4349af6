/** A JSON object of unknown content. */
export type JsonRecord = Record<string, unknown>

/** Tells what is wrong with a part of a body, in words for its editor; `field` names the field of the block, if it is one's. */
export type Tell = (message: string, field?: string) => void

/** Whether `value` is an object with keys. */
export const isRecord = (value: unknown): value is JsonRecord => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The children of a node; none when they cannot be read. */
export const childrenOf = (node: unknown): unknown[] => (isRecord(node) && Array.isArray(node.children) ? node.children : [])

/** The type of a node, short enough for a message. */
export const typeOf = (node: unknown): string => (isRecord(node) && typeof node.type === 'string' ? node.type.slice(0, 40) : 'unreadable')

/** The top nodes of a saved state, none for an empty field, `undefined` for what is no state. */
export function topNodes(state: unknown): unknown[] | undefined {
  if (state === undefined || state === null) return []
  const root = isRecord(state) ? state.root : undefined
  return isRecord(root) && Array.isArray(root.children) ? root.children : undefined
}

/** The id that a relation holds, whether or not the document came with it. */
export function relationId(relation: unknown): unknown {
  if (!isRecord(relation)) return relation
  if (!('relationTo' in relation)) return relation.id
  return isRecord(relation.value) ? relation.value.id : relation.value
}
