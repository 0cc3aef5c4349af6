import { APIError, type PayloadRequest } from 'payload'

/** The JSON object of a request's body; an empty one when there is none. @throws APIError 400 when it is not JSON. */
export async function bodyOf<Body extends object>(req: PayloadRequest): Promise<Body> {
  const text = (await req.text?.()) ?? ''
  if (text.trim() === '') return {} as Body
  try {
    const value: unknown = JSON.parse(text)
    if (value && typeof value === 'object' && !Array.isArray(value)) return value as Body
  } catch {
    throw new APIError('The body is not JSON. Send an object such as { "digest": "…" }.', 400, undefined, true)
  }
  throw new APIError('The body must be a JSON object such as { "digest": "…" }.', 400, undefined, true)
}

/** 409: the state is another than the caller thinks. */
export const conflict = (message: string) => new APIError(message, 409, undefined, true)
