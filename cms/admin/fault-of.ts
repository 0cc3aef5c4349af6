interface Answer {
  errors?: { message?: string; data?: { errors?: { message: string }[] } }[]
}

/** What a refused request of Payload's REST says went wrong: of each field in its own words, else of the whole; else `otherwise`. */
export async function faultOf(response: Response, otherwise: string): Promise<string> {
  const { errors } = (await response.json().catch(() => ({}))) as Answer
  const ofFields = errors?.[0]?.data?.errors?.map(({ message }) => message)
  return ofFields?.join(' ') || errors?.[0]?.message || otherwise
}
