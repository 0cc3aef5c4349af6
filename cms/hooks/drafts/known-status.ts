import { APIError } from 'payload'

/** What of a write tells what becomes of the page. */
interface Written {
  _status?: 'draft' | 'published' | null | undefined
}

const known: readonly unknown[] = ['draft', 'published']

/**
 * A write's values with a status that means something. `null` says nothing, so it is left out; Payload would store it, and any other word,
 * as it came, which takes a page down.
 * @throws APIError 400 when the values are no object, or the status is neither word.
 */
export function withKnownStatus<Data extends Written>(data: Data): Data {
  if (data === null || typeof data !== 'object') throw new APIError('Send the fields as a JSON object.', 400, undefined, true)
  if (!('_status' in data) || known.includes(data._status)) return data
  const { _status, ...rest } = data
  if (_status !== null && _status !== undefined)
    throw new APIError('_status: write "draft" or "published", or leave it out to keep the page as it is.', 400, undefined, true)
  return rest as Data
}
