const causes: Record<string, string> = {
  ENOSPC: 'the disk is full. Free some space',
  EDQUOT: 'the disk quota is used up. Free some space or raise the quota',
  EACCES: 'the folder may not be written to. Give the hub the right to write there',
  EPERM: 'the folder may not be written to. Give the hub the right to write there',
  EROFS: 'the disk is read-only. Mount it for writing',
  EMFILE: 'too many files are open. Raise the limit of open files',
}

/** The disk refused a write. What readers saw before, they still see. */
export class ReleaseWriteError extends Error {
  /** `folder` is the release that was written to, `cause` what the system said. */
  constructor(folder: string, cause: unknown) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    const reason = causes[code] ?? `${cause instanceof Error ? cause.message : String(cause)}. Mend that`
    super(`The site could not be written to ${folder}: ${reason}; publishing then goes on by itself. Readers see the last good pages.`, {
      cause,
    })
    this.name = 'ReleaseWriteError'
  }
}
