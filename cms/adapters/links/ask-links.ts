import type { LinkFinding } from '#cms/domain/bulletin/checks/check-links.ts'
import { askAddress, type Asking } from './ask-address.ts'
import { isPublicAddress } from './public-address.ts'

/** Addresses that are asked for at the same time. */
const together = 8
const mostRedirects = 5

/** Answers of sites that are there but do not talk to programs. */
const isThere = (status: number) => (status >= 200 && status < 300) || [401, 403, 406, 429].includes(status)

/** A site may not know HEAD, or answer it otherwise than a browser. */
async function statusOf(address: string, askingOf: (url: URL) => Asking): Promise<number> {
  let url = new URL(address)
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    const head = await askAddress(url, 'HEAD', askingOf(url))
    const { status, location } = head.status >= 400 ? await askAddress(url, 'GET', askingOf(url)) : head
    if (status < 300 || status >= 400 || location === undefined || !URL.canParse(location, url)) return status
    url = new URL(location, url)
    if (!/^https?:$/.test(url.protocol)) return status
  }
  throw new Error('sends on and on')
}

function reasonOf(error: unknown): string {
  const { name, code, message } = error as NodeJS.ErrnoException
  if (name === 'TimeoutError' || name === 'AbortError') return 'does not answer in time'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'has a name that nobody knows'
  if (message === 'leads into a private network' || message === 'sends on and on') return message
  return code?.startsWith('ERR_TLS') || /certificate/i.test(message) ? 'has no certificate that browsers believe' : 'does not answer'
}

async function findingOf(address: string, askingOf: (url: URL) => Asking): Promise<LinkFinding[]> {
  try {
    const status = await statusOf(address, askingOf)
    return isThere(status) ? [] : [{ address, reason: `answers ${status}` }]
  } catch (error) {
    return [{ address, reason: reasonOf(error) }]
  }
}

/**
 * Asks for addresses and answers those that do not answer as a page should. Only the hub's own site may stand in a private network. Never
 * throws: an address that cannot be asked for is a finding.
 */
export function createLinkAsker({
  siteUrl,
  timeoutMs = 8000,
}: {
  siteUrl: string
  timeoutMs?: number
}): (addresses: readonly string[]) => Promise<LinkFinding[]> {
  const own = new URL(siteUrl).origin
  const askingOf = (url: URL): Asking => ({ timeoutMs, mayAsk: url.origin === own ? () => true : isPublicAddress })
  return async (addresses) => {
    const findings: LinkFinding[] = []
    const waiting = [...addresses]
    const work = async () => {
      for (let address = waiting.shift(); address !== undefined; address = waiting.shift())
        findings.push(...(await findingOf(address, askingOf)))
    }
    await Promise.all(Array.from({ length: together }, work))
    return findings
  }
}
