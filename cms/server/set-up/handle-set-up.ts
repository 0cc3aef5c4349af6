import type { IncomingMessage, ServerResponse } from 'node:http'
import { ValidationError, type BasePayload } from 'payload'
import { z } from 'zod'
import { weaknessOf } from '#cms/domain/access/password.ts'
import { nobodysAddress } from '#cms/domain/access/placeholder.ts'
import { formOf, send } from '#cms/server/cms/answer.ts'
import { deadLinkPage, setUpPage, setUpStyle, type SetUpForm } from './set-up-page.ts'
import { takeLink } from './take-link.ts'

const html = 'text/html; charset=utf-8'

async function holderOf(payload: BasePayload, token: string): Promise<{ id: string } | null> {
  return payload.db.findOne<{ id: string }>({
    collection: 'users',
    where: {
      and: [
        { email: { equals: nobodysAddress } },
        { resetPasswordToken: { equals: token } },
        { resetPasswordExpiration: { greater_than: new Date().toISOString() } },
      ],
    },
  })
}

function faultsOf(values: SetUpForm['values'], password: string): SetUpForm['faults'] {
  const weakness = weaknessOf(password, [values.email, values.name])
  return {
    ...(values.name === '' && { name: 'Write your name.' }),
    ...(!z.email().safeParse(values.email).success && { email: 'Write an email address such as name@example.org.' }),
    ...(values.email.endsWith('.invalid') && { email: 'Write an address at which you get mail.' }),
    ...(weakness && { password: weakness }),
  }
}

/** Makes the placeholder into the person. @throws ValidationError when the store refuses a value, an address that somebody has. */
async function complete(payload: BasePayload, id: string, values: SetUpForm['values'], password: string): Promise<void> {
  await payload.update({ collection: 'users', id, data: { ...values, password, sessions: [] }, depth: 0 })
  const spent = { resetPasswordExpiration: new Date(0).toISOString(), loginAttempts: 0, lockUntil: null }
  await payload.db.updateOne({ collection: 'users', id, data: spent })
}

const faultsIn = (error: unknown): SetUpForm['faults'] => {
  if (!(error instanceof ValidationError)) throw error
  return Object.fromEntries(
    error.data.errors.map(({ path, message }) => [path === 'name' || path === 'password' ? path : 'email', message]),
  )
}

/** `GET` and `POST /admin/set-up/<token>`: the first administrator gives a name, an address and a password; the link is then used up. */
export async function handleSetUp(request: IncomingMessage, response: ServerResponse, path: string, payload: BasePayload): Promise<void> {
  if (path === '/admin/set-up/style.css') return send(response, 200, 'text/css; charset=utf-8', setUpStyle)
  const token = path.slice('/admin/set-up/'.length).replace(/\/$/, '')
  const holder = token === '' ? null : await holderOf(payload, token)
  if (!holder) return send(response, 410, html, deadLinkPage)
  if (request.method !== 'POST') return send(response, 200, html, setUpPage({ values: { name: '', email: '' }, faults: {} }))

  const form = await formOf(request)
  const values = { name: (form.get('name') ?? '').trim(), email: (form.get('email') ?? '').trim().toLowerCase() }
  const faults = faultsOf(values, form.get('password') ?? '')
  const again = (found: SetUpForm['faults']) => send(response, 422, html, setUpPage({ values, faults: found }))
  if (Object.keys(faults).length > 0) return again(faults)

  const link = await takeLink(payload, token, new Date())
  if (!link) return send(response, 410, html, deadLinkPage)
  try {
    await complete(payload, holder.id, values, form.get('password')!)
  } catch (error) {
    await link.giveBack()
    return again(faultsIn(error))
  }
  response.writeHead(303, { location: '/admin/login', 'cache-control': 'no-store' }).end()
}
