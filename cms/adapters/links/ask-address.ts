import { lookup as lookUp } from 'node:dns'
import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'

/** How a single address is asked for. */
export interface Asking {
  /** Whether a machine at this address may be asked: an editor's link must not reach into the network behind the hub. */
  mayAsk(address: string): boolean
  timeoutMs: number
}

const refused = 'leads into a private network'

/** Looks a name up and refuses what may not be asked, so that the address that was judged is the one that is asked. */
function guardedLookup(mayAsk: Asking['mayAsk']): LookupFunction {
  return (name, options, done) =>
    lookUp(name, { ...options, all: true }, (error, found) => {
      if (error) return done(error, [])
      const good = found.filter(({ address }) => mayAsk(address))
      const [first] = good
      if (!first) return done(new Error(refused), [])
      if (options.all) done(null, good)
      else done(null, first.address, first.family)
    })
}

/** What came back for one address: its status, and where it sends on to. The body is not read. */
export async function askAddress(
  url: URL,
  method: 'HEAD' | 'GET',
  { mayAsk, timeoutMs }: Asking,
): Promise<{ status: number; location: string | undefined }> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && !mayAsk(host)) throw new Error(refused)
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const headers = { 'user-agent': 'safeguarding-hub-link-check', accept: '*/*' }
  const asked = request(
    url,
    { method, headers, lookup: guardedLookup(mayAsk), signal: AbortSignal.timeout(timeoutMs), agent: false },
    resolve,
  )
  asked.on('error', reject)
  asked.end()
  try {
    const { statusCode = 0, headers: answer } = await promise
    return { status: statusCode, location: answer.location }
  } finally {
    asked.destroy()
  }
}
