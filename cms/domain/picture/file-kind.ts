import { latin } from './bytes.ts'

/** What a file is by its first bytes. Its name and the type that the browser claims for it are never asked. */
export type FileKind =
  (typeof signatures)[number][0] | 'avif' | 'heic' | 'raw' | 'video' | 'svg' | 'html' | 'xml' | 'text' | 'empty' | 'unknown'

/** Kinds with the pattern that their first bytes match, byte for character. */
const signatures = [
  ['jpeg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['webp', /^RIFF[^]{4}WEBP/],
  ['gif', /^GIF8[79]a/],
  ['tiff', /^(II\*\0|MM\0\*|II\+\0|MM\0\+)/],
  ['pdf', /^\s{0,16}%PDF-/],
  ['bmp', /^BM[^]{4}\0\0\0\0/],
  ['icon', /^\0\0[\x01\x02]\0/],
  ['photoshop', /^8BPS/],
  ['jpeg-xl', /^(\xff\x0a|\0\0\0\x0cJXL )/],
  ['jpeg-2000', /^(\0\0\0\x0cjP {2}|\xff\x4f\xff\x51)/],
  ['zip', /^PK(\x03\x04|\x05\x06|\x07\x08)/],
  ['office', /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/],
  ['moving', /^(\x1a\x45\xdf\xa3|RIFF[^]{4}AVI |\0\0\x01\xba)/],
  ['program', /^(MZ|\x7fELF|#!)/],
] as const

/** Brands of the container that HEIC, AVIF, camera raw files and films share. */
const heicBrands = /^(heic|heix|heim|heis|hevc|hevx|hevm|hevs|mif1|msf1)/

/** Names the kind of a file from its bytes. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty'
  const head = latin(bytes, 0, 4096)
  const signature = signatures.find(([, pattern]) => pattern.test(head))
  if (signature) return signature[0]
  if (head.slice(4, 8) === 'ftyp') return kindOfContainer(head.slice(8, 64))
  return kindOfText(bytes.subarray(0, 4096), head)
}

function kindOfContainer(brands: string): FileKind {
  if (/^crx /.test(brands)) return 'raw'
  if (/avi[fs]/.test(brands)) return 'avif'
  return heicBrands.test(brands) ? 'heic' : 'video'
}

/** Pages and drawings are text; so is anything else without control characters. */
function kindOfText(start: Uint8Array, head: string): FileKind {
  const isWide = /^(\xff\xfe|\xfe\xff)/.test(head)
  const text = (isWide ? head.replaceAll('\0', '').slice(2) : head.replace(/^\xef\xbb\xbf/, '')).trimStart().toLowerCase()
  if (/^(<\?xml|<!--|<!doctype svg|<svg)/.test(text) && text.includes('<svg')) return 'svg'
  if (/^<(!doctype html|!--|html|head|body|script|iframe|\?php)/.test(text)) return 'html'
  if (text.startsWith('<?xml')) return 'xml'
  return isWide || start.every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 13) ? 'text' : 'unknown'
}
