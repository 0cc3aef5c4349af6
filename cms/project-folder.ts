import { join } from 'node:path'

/**
 * The folder of the hub's code, absolute. Every command of the hub runs in it (npm sees to that); a module's own address would be another
 * one in Next's bundle.
 */
export const projectFolder = process.cwd()

/** An absolute path below the folder of the hub's code. */
export const inProject = (...parts: string[]): string => join(/*turbopackIgnore: true*/ projectFolder, ...parts)
