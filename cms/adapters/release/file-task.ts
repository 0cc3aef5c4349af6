/** A file to be written; with a quality also its Brotli and gzip versions beside it. */
export interface FileToWrite {
  /** Absolute. */
  file: string
  body: Uint8Array
  /** Quality of Brotli; left out for bytes that are compressed already. */
  quality?: number | undefined
}

/**
 * What a writing thread is asked: `place` writes a file and its versions under other names, brings them to disk and renames them;
 * `prepare` only writes them under the other names; `sync` brings files to disk; `rename` puts prepared ones in place; `write` writes
 * under the final names.
 */
export type FileTask =
  | ({ do: 'place' | 'prepare' | 'write' } & FileToWrite)
  | { do: 'sync'; files: readonly string[] }
  | { do: 'rename'; files: readonly string[] }

/** What a thread answers to the task of that number. */
export interface FileAnswer {
  taskId: number
  fault?: { message: string; code?: string | undefined }
}

/** The name under which a file is written before it is renamed. */
export function temporaryName(file: string): string {
  return `${file}.tmp`
}

/** The names of a file and its versions. */
export function versionNames(file: string, isCompressed: boolean): string[] {
  return isCompressed ? [file, `${file}.br`, `${file}.gz`] : [file]
}
