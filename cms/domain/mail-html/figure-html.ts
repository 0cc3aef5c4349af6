import type { BlockOf } from '#content/schema/block.ts'
import type { Picture, PictureVariant } from '#content/schema/picture.ts'
import { shownPicture } from '#content/schema/shown-picture.ts'
import type { MailSource } from '#cms/domain/bulletin/mail-frame.ts'
import { mailAddress } from '#cms/domain/words/mail-address.ts'
import { mailHtml } from '#cms/domain/words/mail-text.ts'
import type { Look } from './look.ts'
import { inRole } from './roles.ts'

/** How wide the text of a mail is, in pixels. */
const textWidth = 536

/** The file of a picture that suits a mail: a format that every program shows, and the smallest that fills the text's width. */
export function mailVariant({ variants }: Picture): PictureVariant {
  const byWidth = variants.toSorted((a, b) => a.width - b.width)
  const plain = byWidth.filter(({ format }) => format === 'jpeg' || format === 'png')
  const choice = plain.length > 0 ? plain : byWidth
  return choice.find(({ width }) => width >= textWidth) ?? choice.at(-1)!
}

function pictureHtml(picture: Picture, alt: string, look: Look, siteUrl: string): string {
  const { path, width, height } = mailVariant(picture)
  const shown = Math.min(width, textWidth)
  const size = `width="${shown}" height="${Math.round((height * shown) / width)}"`
  return `<img src="${mailHtml(mailAddress(path, siteUrl) ?? '')}" alt="${mailHtml(alt)}" ${size}${inRole('picture', look)}>`
}

/**
 * A picture of the media library with its caption. Of a drawing, which no program for mail can show, only the words that say what is to be
 * seen; nothing of one that decorates.
 */
export function figureHtml({ media, alt, caption }: BlockOf<'figure'>, look: Look, source: MailSource): string {
  const picture = media === undefined ? null : shownPicture(media, source)
  if (media !== undefined && !picture) return ''
  const words = alt ?? picture?.alt ?? ''
  const image = picture ? pictureHtml(picture, words, look, source.siteUrl) : ''
  const described = !picture && words !== '' ? [`A drawing: ${words}`] : []
  const below = [...described, ...(caption ? [caption] : []), ...(picture?.credit ? [`Picture: ${picture.credit}`] : [])]
  if (image === '' && below.length === 0) return ''
  const lines = below.length === 0 ? '' : `<p${inRole('quiet', look, 'margin:6px 0 0')}>${below.map(mailHtml).join('<br>')}</p>`
  return `<div style="margin:0 0 18px">${image}${lines}</div>`
}
