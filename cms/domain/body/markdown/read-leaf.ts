import type { Block } from '#content/schema/block.ts'
import { drawingSchema } from '#content/schema/drawing.ts'
import { isRecordId } from '../record-id.ts'
import { isWebAddress } from '../web-address.ts'
import { readAnswer, readAttributes } from './attributes.ts'
import type { MarkdownNode, Reading } from './node.ts'

function readHelplines(node: MarkdownNode, reading: Reading): Block[] {
  const { ids = '' } = readAttributes(node, { required: ['ids'] }, reading)
  const named = [...new Set(ids.split(' ').filter((id) => id !== ''))]
  for (const id of named.filter((name) => !isRecordId(name))) reading.refuse(node, `"${id}" cannot be the id of a help line`)
  const helplines = named.filter(isRecordId)
  return helplines.length > 0 ? [{ type: 'helplines', helplines }] : []
}

function readClaim(node: MarkdownNode, reading: Reading): Block[] {
  const { id } = readAttributes(node, { required: ['id'] }, reading)
  if (isRecordId(id)) return [{ type: 'claim', claim: id }]
  if (id) reading.refuse(node, `"${id}" cannot be the id of a claim`)
  return []
}

function readFigure(node: MarkdownNode, reading: Reading): Block[] {
  const { drawing, media, alt, caption } = readAttributes(node, { optional: ['drawing', 'media', 'alt', 'caption'] }, reading)
  const words = { ...(alt !== undefined && { alt }), ...(caption && { caption }) }
  if ((drawing === undefined) === (media === undefined)) reading.refuse(node, 'a figure has either drawing="…" or media="…"')
  else if (drawing !== undefined && alt === undefined) reading.refuse(node, 'a drawing needs alt="…", empty when it only decorates')
  else if (drawing !== undefined && !drawingSchema.safeParse(drawing).success) reading.refuse(node, `there is no drawing "${drawing}"`)
  else if (media !== undefined && !isRecordId(media)) reading.refuse(node, `"${media}" cannot be the id of a picture`)
  else return [{ type: 'figure', ...(drawing !== undefined && { drawing }), ...(media !== undefined && { media }), ...words }]
  return []
}

function readVideo(node: MarkdownNode, reading: Reading): Block[] {
  const names = { required: ['url', 'title'], optional: ['minutes', 'captions', 'summary'] }
  const { url, title, minutes, captions, summary } = readAttributes(node, names, reading)
  const hasCaptions = readAnswer(node, 'captions', captions, reading)
  const length = minutes === undefined ? undefined : Number(minutes || Number.NaN)
  if (length !== undefined && !(length > 0 && Number.isFinite(length))) reading.refuse(node, 'minutes must be a number above 0')
  if (url && !isWebAddress(url)) reading.refuse(node, 'url must be a whole address that starts with https://')
  if (!isWebAddress(url) || !title) return []
  return [{ type: 'video', url, title, hasCaptions, ...(length !== undefined && { minutes: length }), ...(summary && { summary }) }]
}

const readers: Record<string, (node: MarkdownNode, reading: Reading) => Block[]> = {
  helplines: readHelplines,
  claim: readClaim,
  figure: readFigure,
  video: readVideo,
}

/** The block of a directive that stands on a line of its own (`::name{…}`). */
export function readLeaf(node: MarkdownNode, reading: Reading): Block[] {
  const name = node.name ?? ''
  if (Object.hasOwn(readers, name)) return readers[name]!(node, reading)
  reading.refuse(node, `there is no directive "::${name}"; there are ${Object.keys(readers).join(', ')}`)
  return []
}
