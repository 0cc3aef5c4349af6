import type { MediaHub } from './media-hub.ts'

/** What a record says of a variant. */
export interface Variant {
  format: string
  width: number
  height: number
  size: number
}

/** What Payload's REST routes answer for a picture: the record, or what is wrong. */
export interface Answer {
  status: number
  doc: {
    id: string
    filename: string
    mimeType: string
    width: number
    height: number
    url: string
    thumbnailURL: string
    variants: Variant[]
  }
  errors: { message: string; data?: { errors: { path: string; message: string }[] } }[]
}

/** Sends a write and reads the answer. */
export async function send(
  hub: MediaHub,
  role: string | null,
  form: FormData | object,
  route = '/media',
  method = 'POST',
): Promise<Answer> {
  const response = await hub.ask(role, method, route, form)
  return { ...((await response.json()) as Omit<Answer, 'status'>), status: response.status }
}

/** The refusals of an answer, one a field: `file: This is a GIF…`. */
export const refusalsOf = ({ errors }: Answer): string[] =>
  errors.flatMap((error) => error.data?.errors ?? []).map(({ path, message }) => `${path}: ${message}`)
