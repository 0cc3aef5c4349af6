import { APIError, type BasePayload, type PayloadRequest } from 'payload'
import type { LinkFinding } from '#cms/domain/bulletin/checks/check-links.ts'
import type { BatchSender, MessageLinks, SendingTools } from '#cms/jobs/send-bulletins/ports.ts'
import type { Content } from '#content/schema/content.ts'

/** What the officer's actions are made with; `scripts/hub` gives the real ones. */
export interface OfficerTools extends SendingTools {
  /** The published content as of now. */
  content(): Content
  /** The same digest that the composer takes. */
  digest(text: string): string
  /** Takes test mails. */
  sender: BatchSender
  links: MessageLinks
  /** Of these addresses those that do not answer as a page should. */
  askLinks(addresses: readonly string[]): Promise<LinkFinding[]>
}

const known = new WeakMap<BasePayload, OfficerTools>()

/** Gives the actions of one hub what they work with. */
export function provideOfficerTools(payload: BasePayload, tools: OfficerTools): void {
  known.set(payload, tools)
}

/** The tools of the hub that answers a request. @throws APIError 503 while the hub is starting */
export function officerTools({ payload }: Pick<PayloadRequest, 'payload'>): OfficerTools {
  const tools = known.get(payload)
  if (!tools) throw new APIError('The hub is still starting. Try again in a minute.', 503, undefined, true)
  return tools
}
