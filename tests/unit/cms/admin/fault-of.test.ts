import { expect, test } from 'vitest'
import { faultOf } from '#cms/admin/fault-of.ts'

const refused = (body: unknown) => Response.json(body, { status: 400 })

test('says what is wrong with each field rather than that fields are wrong', async () => {
  const data = { errors: [{ message: 'Choose the document.' }, { message: 'Choose a time that is still to come.' }] }
  const response = refused({ errors: [{ message: 'The following fields are invalid: document, at', data }] })
  expect(await faultOf(response, 'Try again.')).toBe('Choose the document. Choose a time that is still to come.')
})

test('falls back to the message of the whole, then to the words it was given', async () => {
  expect(await faultOf(refused({ errors: [{ message: 'You are not allowed to do this.' }] }), 'Try again.')).toBe(
    'You are not allowed to do this.',
  )
  expect(await faultOf(new Response('<h1>Bad gateway</h1>', { status: 502 }), 'Try again.')).toBe('Try again.')
})
