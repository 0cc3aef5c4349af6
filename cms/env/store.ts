import { resolve } from 'node:path'

/** Which store holds the content, and how to reach it. An SQLite file has its absolute path as well. */
export type Store =
  { database: 'sqlite'; databaseUrl: string; databaseFile: string } | { database: 'mongodb'; databaseUrl: string; databaseFile?: undefined }

/** The store in an SQLite file. The URL is escaped, because the driver decodes it: a folder may have a space or a percent sign in its name. */
export function sqliteAt(file: string): Store {
  return { database: 'sqlite', databaseUrl: `file:${file.split('/').map(encodeURIComponent).join('/')}`, databaseFile: file }
}

/** The store a DATABASE_URL means; undefined when it means none. A relative file counts from the working directory. */
export function storeOf(url: string): Store | undefined {
  if (/^mongodb(\+srv)?:\/\/[^/\s]+/i.test(url)) return { database: 'mongodb', databaseUrl: url }

  const path = /^file:(?:\/\/(?=\/))?([^?#]+)$/i.exec(url)?.[1]
  if (path === undefined || path.includes(':memory:') || path.startsWith('//') || path.endsWith('/')) return undefined
  try {
    return sqliteAt(resolve(decodeURIComponent(path)))
  } catch {
    return undefined
  }
}
