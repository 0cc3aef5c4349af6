/** Why a folder or file of the hub cannot be used, and what to do. */
export type Trouble = { problem: string; remedy: string }

const explanations: Record<string, Trouble> = {
  EACCES: { problem: 'is not writable by this user.', remedy: 'Give this user the folder, or name another in DATA_DIR.' },
  EPERM: { problem: 'is not writable by this user.', remedy: 'Give this user the folder, or name another in DATA_DIR.' },
  EROFS: { problem: 'is on a disk that can only be read.', remedy: 'Name a folder on another disk in DATA_DIR.' },
  ENOTDIR: { problem: 'has a file where a folder is needed.', remedy: 'Move that file away, or name another folder in DATA_DIR.' },
  EEXIST: { problem: 'has a file where a folder is needed.', remedy: 'Move that file away, or name another folder in DATA_DIR.' },
  ENOENT: { problem: 'is at a place where no folder can be made.', remedy: 'Name another folder in DATA_DIR.' },
  ENOSPC: { problem: 'is on a disk that is full.', remedy: 'Free some space, then start again.' },
  EDQUOT: { problem: 'has used up the quota of this user.', remedy: 'Free some space, then start again.' },
  ENAMETOOLONG: { problem: 'has a name that is too long.', remedy: 'Name a folder with a shorter path in DATA_DIR.' },
  ENOTSUP: { problem: 'is on a disk without symbolic links.', remedy: 'Name a folder on a disk of this system in DATA_DIR.' },
}

/** A file system error in words, about `path`. */
export function troubleOf(path: string, error: unknown): Trouble {
  const { code = 'unknown error' } = error as NodeJS.ErrnoException
  const { problem, remedy } = explanations[code] ?? {
    problem: `cannot be used (${code}).`,
    remedy: 'Check the disk, or name another folder in DATA_DIR.',
  }
  return { problem: `(${path}) ${problem}`, remedy }
}
