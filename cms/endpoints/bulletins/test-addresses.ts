import type { PayloadRequest } from 'payload'
import { wrongField } from './requests.ts'

const most = 10
const how = 'to: write me, the name of a test group of the site settings, or addresses of people who have an account here.'

/** The addresses that a test goes to: nobody who is not a colleague or named by the settings. @throws APIError 400 naming the field */
export async function testAddresses(req: PayloadRequest, to: unknown): Promise<string[]> {
  if (to === 'me') return [String(req.user!.email)]
  if (Array.isArray(to)) return colleagues(req, to)
  if (typeof to !== 'string') throw wrongField(how)
  const { testGroups } = await req.payload.findGlobal({ slug: 'site-settings', depth: 0 })
  const group = testGroups?.find(({ title }) => title === to)
  if (!group) throw wrongField(`${how} There is no test group “${to}”.`)
  return (group.addresses ?? []).map(({ address }) => address)
}

async function colleagues(req: PayloadRequest, to: readonly unknown[]): Promise<string[]> {
  if (to.length === 0 || to.length > most) throw wrongField(`to: name from 1 to ${most} addresses.`)
  const wanted = to.map((address) => String(address).trim().toLowerCase())
  const { docs } = await req.payload.find({ collection: 'users', where: { email: { in: wanted } }, depth: 0, pagination: false })
  const known = new Set(docs.map(({ email }) => email.toLowerCase()))
  const strangers = wanted.filter((address) => !known.has(address))
  if (strangers.length > 0) throw wrongField(`to: ${strangers.join(', ')} has no account here. Name colleagues, or a test group.`)
  return [...new Set(wanted)]
}
