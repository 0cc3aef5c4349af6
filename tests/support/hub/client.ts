import { answerOf, type Answer } from './answer.ts'

/** Asks a hub over HTTP as one person, or as nobody. */
export interface HubClient {
  /** Goes into the header `Authorization`; absent for nobody. */
  token: string | undefined
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
}

/** A client of the hub at `address`; redirects are not followed. */
function hubClient(address: string, token?: string): HubClient {
  return {
    token,
    call: async (method, path, body, headers = {}) => {
      const response = await fetch(new URL(path, address), {
        method,
        redirect: 'manual',
        headers: {
          ...(token !== undefined && { authorization: `JWT ${token}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        body: body === undefined ? null : JSON.stringify(body),
      })
      return answerOf(response)
    },
  }
}

/** Signs in as a person does. */
export async function signIn(address: string, account: { email: string; password: string }): Promise<HubClient> {
  const { status, body } = await hubClient(address).call('POST', '/api/users/login', account)
  if (status !== 200) throw new Error(`Signing in as ${account.email} was answered with ${status}: ${JSON.stringify(body)}`)
  return hubClient(address, body.token as string)
}
