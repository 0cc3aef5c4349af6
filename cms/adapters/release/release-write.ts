import type { Asset, PageFile, PictureFile } from '#cms/jobs/ports.ts'
import { shortDigest } from './digest.ts'
import { describeFile, type ReleaseEntry } from './release-entry.ts'

/** A file to be put in a release. */
export interface FileWrite {
  entry: ReleaseEntry
  body: Uint8Array
}

/** A page as a file. Throws for a path that has no safe place among the files. */
export function pageWrite({ path, headers, body, reads, owner }: PageFile): FileWrite {
  const described = describeFile(path, headers)
  const digest = shortDigest(`${shortDigest(body)} ${JSON.stringify([described.type, described.headers])}`)
  return { entry: { path, ...described, digest, kind: 'page', owner, reads, isPending: false }, body }
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
