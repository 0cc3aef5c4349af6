import type { Asset, PageFile, PictureFile } from '#cms/jobs/ports.ts'
import type { SearchFile } from '#cms/jobs/publish-search/ports.ts'
import { shortDigest } from './digest.ts'
import { describeFile, type ReleaseEntry } from './release-entry.ts'

/** A file to be put in a release. */
export interface FileWrite {
  entry: ReleaseEntry
  body: Uint8Array
}

/** What is served at a path, with a digest of the bytes and of how they are served. */
function withHeaders(path: string, headers: Record<string, string>, body: Uint8Array) {
  const described = describeFile(path, headers)
  return { path, ...described, digest: shortDigest(`${shortDigest(body)} ${JSON.stringify([described.type, described.headers])}`) }
}

/** A page as a file. Throws for a path that has no safe place among the files. */
export function pageWrite({ path, headers, body, reads, owner }: PageFile): FileWrite {
  return { entry: { ...withHeaders(path, headers, body), kind: 'page', owner, reads, isPending: false }, body }
}

/** A picture as a file. */
export function pictureWrite({ path, pictureId, bytes }: PictureFile): FileWrite {
  return {
    entry: { path, ...describeFile(path), digest: shortDigest(bytes), kind: 'picture', pictureId, reads: [], isPending: false },
    body: bytes,
  }
}

/** A file of the built site as a file of the release. */
export function assetWrite({ path, bytes }: Asset): FileWrite {
  return { entry: { path, ...describeFile(path), digest: shortDigest(bytes), kind: 'asset', reads: [], isPending: false }, body: bytes }
}

/** A file of the search index as a file of the release. */
export function searchWrite({ path, headers, body, page, pageDigest, madeOf }: SearchFile): FileWrite {
  return { entry: { ...withHeaders(path, headers, body), kind: 'search', page, pageDigest, madeOf, reads: [], isPending: false }, body }
}
