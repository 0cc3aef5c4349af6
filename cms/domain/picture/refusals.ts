import type { FileKind } from './file-kind.ts'
import type { AcceptedKind } from './header.ts'

const saveAsPicture = 'Open it in a picture editor, export it as JPEG or PNG, and upload that.'
const moving =
  'Pictures of the hub keep still, because movement distracts readers and can make some ill. Export one frame as PNG or JPEG and upload that.'

/** What is said of a file of each kind that the library does not take: what it is, why not, what to do. */
const refusals: Record<Exclude<FileKind, AcceptedKind>, string> = {
  heic:
    'This is a HEIC photo, the format of iPhones, which many browsers cannot show. On the iPhone choose Share, then Options, then Most Compatible, ' +
    'and save it to Files; on a Mac export it from Photos as JPEG. Then upload the JPEG.',
  avif: `This is an AVIF picture. The hub makes its own AVIF files, from JPEG, PNG or WebP. ${saveAsPicture}`,
  gif: `This is a GIF. ${moving}`,
  svg: 'This is an SVG drawing, which can carry a program. Export it as PNG, at least 1600 pixels wide, and upload that.',
  pdf: 'This is a PDF, not a picture. To show a page of it, export that page as PNG and upload that.',
  tiff: `This is a TIFF, or a raw photo of a camera, which browsers cannot show. ${saveAsPicture}`,
  raw: `This is a raw photo of a camera, which browsers cannot show. ${saveAsPicture}`,
  bmp: `This is a BMP picture, which is not made for the web. ${saveAsPicture}`,
  icon: `This is an icon file, which holds several small pictures. ${saveAsPicture}`,
  photoshop: `This is a Photoshop file, which browsers cannot show. ${saveAsPicture}`,
  'jpeg-xl': `This is a JPEG XL picture, which many browsers cannot show. ${saveAsPicture}`,
  'jpeg-2000': `This is a JPEG 2000 picture, which many browsers cannot show. ${saveAsPicture}`,
  video:
    'This is a film, not a picture. Publish it where it is captioned and link to it from the page, or export one frame as JPEG and upload that.',
  moving:
    'This is a film, not a picture. Publish it where it is captioned and link to it from the page, or export one frame as JPEG and upload that.',
  zip: 'This is an archive or an Office document, not a picture. Take the picture out of it, save it as JPEG or PNG, and upload that.',
  office: 'This is an Office document, not a picture. Take the picture out of it, save it as JPEG or PNG, and upload that.',
  program:
    'This is a program, not a picture. Upload a JPEG, PNG or WebP picture. If somebody sent it to you as a picture, tell whoever looks after your computers.',
  html: 'This is a web page, not a picture. Save the picture itself from the page as JPEG, PNG or WebP, and upload that.',
  xml: 'This is an XML file, not a picture. Upload a JPEG, PNG or WebP picture.',
  text: 'This is a text file, not a picture, whatever its name says. Upload a JPEG, PNG or WebP picture.',
  empty: 'This file is empty: it holds no bytes. Look whether the picture opens on your computer, and upload it again.',
  unknown: 'This file is not a picture that the hub can read. Upload a JPEG, PNG or WebP picture.',
}

/** Why a file of this kind is not taken, and what to do. */
export const refusalOfKind = (kind: Exclude<FileKind, AcceptedKind>): string => refusals[kind]

/** Why a picture with more than one frame is not taken. */
export const refusalOfMovement = (kind: AcceptedKind): string => `This is a moving ${names[kind]}. ${moving}`

/** What people call the accepted kinds. */
export const names: Record<AcceptedKind, string> = { jpeg: 'JPEG', png: 'PNG', webp: 'WebP' }

/** Said of a picture that cannot be decoded to its end. */
export const refusalOfDamage =
  'This picture is damaged or was cut short on its way. Open it on your computer; if it looks right there, save it under a new name and upload that copy, else fetch it again from where it came.'
