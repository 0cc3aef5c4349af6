/** What an HTTP address of the hub answered; `body` is the JSON, or the text when it is none. */
export interface Answer {
  status: number
  headers: Headers
  // A test looks at what it expects; the shape differs from address to address.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any
}

/** Reads an answer to its end. */
export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text()
  const isJson = (response.headers.get('content-type') ?? '').includes('json')
  return { status: response.status, headers: response.headers, body: isJson && text !== '' ? JSON.parse(text) : text }
}

/** The fields that an answer complains about, with what it says of each: `slug: …`. */
export function faultsOf({ body }: Answer): string[] {
  const errors = (body?.errors ?? []) as { message: string; data?: { errors?: { path: string; message: string }[] } }[]
  return errors.flatMap((error) => error.data?.errors?.map(({ path, message }) => `${path}: ${message}`) ?? [error.message])
}
