import { createHash } from 'node:crypto'

/** The hash by which a content security policy knows an inline script or style, quotation marks included. */
export function sourceHash(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`
}
