import type { BlockOf } from '#content/schema/block.ts'
import { drawingSchema } from '#content/schema/drawing.ts'
import { lineOf } from '../clean-text.ts'
import { isRecordId } from '../record-id.ts'
import { isWebAddress } from '../web-address.ts'
import { relationId, type JsonRecord, type Tell } from './read-json.ts'

type Source = Pick<BlockOf<'figure'>, 'media' | 'drawing'>

function readSource(fields: JsonRecord): Source | null {
  if (fields.source === 'drawing') {
    const drawing = drawingSchema.safeParse(fields.drawing)
    return drawing.success ? { drawing: drawing.data } : null
  }
  const media = relationId(fields.media)
  return isRecordId(media) ? { media } : null
}

/** A figure from its block's fields. A picture without words of its own takes those of the media library; a drawing has none there. */
export function readFigure(fields: JsonRecord, tell: Tell): BlockOf<'figure'> | null {
  const source = readSource(fields)
  const words = lineOf(fields.alt)
  const caption = lineOf(fields.caption)
  const alt = fields.isDecorative === true ? '' : words === '' ? undefined : words
  if (!source && fields.source === 'drawing') tell('No drawing is chosen. Choose one, or delete the block.', 'drawing')
  else if (!source) tell('No picture is chosen. Choose one, or delete the block.', 'media')
  if (source?.drawing && alt === undefined) tell('Say what the drawing shows, or tick "It only decorates".', 'alt')
  if (!source || (source.drawing && alt === undefined)) return null
  return { type: 'figure', ...source, ...(alt !== undefined && { alt }), ...(caption !== '' && { caption }) }
}

/** A link to a video from its block's fields. */
export function readVideo(fields: JsonRecord, tell: Tell): BlockOf<'video'> | null {
  const url = lineOf(fields.url)
  const title = lineOf(fields.title)
  const summary = lineOf(fields.summary)
  const { minutes } = fields
  const hasLength = typeof minutes === 'number' && Number.isFinite(minutes) && minutes > 0
  if (!isWebAddress(url)) tell('The address of the video is missing or wrong. Write the whole address, starting with https://.', 'url')
  if (title === '') tell('The title of the video is missing.', 'title')
  if (!hasLength && minutes !== undefined && minutes !== null) tell('The length must be a number of minutes above 0.', 'minutes')
  if (!isWebAddress(url) || title === '') return null
  return {
    type: 'video',
    url,
    title,
    hasCaptions: fields.hasCaptions === true,
    ...(hasLength && { minutes }),
    ...(summary !== '' && { summary }),
  }
}
