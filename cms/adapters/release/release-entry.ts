import { lookup } from 'mrmime'
import { documentKey, type DocumentKind, type DocumentName } from '#cms/domain/site/document.ts'
import type { Read } from '#cms/domain/site/read.ts'
import { fileOfPath } from './file-of-path.ts'

/** What a release knows of one path that has a file. */
export interface ReleaseEntry {
  path: string
  file: string
  type: string
  encodings: readonly string[]
  headers: Record<string, string>
  /** Of body, type and headers: the same digest, the same file. */
  digest: string
  /** What the file is; an asset that was kept of an earlier build is not of this one's own. */
  kind: 'page' | 'picture' | 'search' | 'asset' | 'kept-asset'
  /** Pages only. */
  owner?: DocumentName | undefined
  reads: readonly Read[]
  pictureId?: string | undefined
  /** Search files only: the page whose words it bears, of which version, and what the index was made of. */
  page?: string | undefined
  pageDigest?: string | undefined
  madeOf?: string | undefined
  /** True while a write is under way, and after one that was interrupted: the file may be of any age. */
  isPending: boolean
}

/** The line of the manifest, which the reader process serves by. */
export function manifestLine({ path, file, type, encodings, headers }: ReleaseEntry): object {
  return { path, status: 200, file, type, encodings, headers }
}

/** The line of the reads journal, by which the publisher knows what is out of date. */
export function readsLine({ path, digest, kind, owner, reads, pictureId, page, pageDigest, madeOf }: ReleaseEntry): object {
  return {
    path,
    digest,
    kind,
    owner: owner && documentKey(owner),
    pictureId,
    page,
    pageDigest,
    madeOf,
    reads: kind === 'page' ? reads : undefined,
  }
}

/** The line that says, before the first byte is touched, that a path's file is of unknown age until its next line. */
export function pendingLine({ path, kind, owner, pictureId }: ReleaseEntry): object {
  return { path, isPending: true, kind, owner: owner && documentKey(owner), pictureId }
}

/** What a path's file is called and how it is served; `headers` are the page's own. */
export function describeFile(
  path: string,
  headers: Record<string, string> = {},
): Pick<ReleaseEntry, 'file' | 'type' | 'encodings' | 'headers'> {
  const file = fileOfPath(path)
  const { 'content-type': ownType, ...others } = headers
  const type = ownType ?? lookup(file) ?? 'application/octet-stream'
  return { file, type: withCharset(type), encodings: isText(type) ? ['br', 'gzip'] : [], headers: others }
}

function isText(type: string): boolean {
  return /^text\/|[/+](?:json|xml|javascript)\b|^application\/manifest/.test(type)
}

function withCharset(type: string): string {
  return type.startsWith('text/') && !type.includes('charset') ? `${type}; charset=utf-8` : type
}

/** A document's name from its key. */
export function parseDocumentKey(key: string): DocumentName {
  const at = key.indexOf('/')
  return { kind: key.slice(0, at) as DocumentKind, id: key.slice(at + 1) }
}
