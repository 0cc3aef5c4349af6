import type { BlockOf } from '#content/schema/block.ts'
import { isRecordId } from '../record-id.ts'
import { relationId, type JsonRecord, type Tell } from './read-json.ts'

/** Help-line cards from their block's fields, each line once. */
export function readHelplines(fields: JsonRecord, tell: Tell): BlockOf<'helplines'> | null {
  const chosen: unknown[] = Array.isArray(fields.helplines) ? fields.helplines.map(relationId) : []
  const helplines = [...new Set(chosen.filter(isRecordId))]
  if (chosen.length === 0) tell('No help line is chosen. Choose at least one, or delete the block.', 'helplines')
  else if (!chosen.every(isRecordId)) tell('One of the help lines does not exist. Remove it and choose another.', 'helplines')
  return helplines.length > 0 ? { type: 'helplines', helplines } : null
}

/** A claim from its block's fields. */
export function readClaim(fields: JsonRecord, tell: Tell): BlockOf<'claim'> | null {
  const claim = relationId(fields.claim)
  if (isRecordId(claim)) return { type: 'claim', claim }
  tell('No claim is chosen. Choose one, or delete the block.', 'claim')
  return null
}
