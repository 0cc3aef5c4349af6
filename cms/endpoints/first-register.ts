import type { Endpoint } from 'payload'

/** Stands in front of Payload's own first registration, which would let in anyone while nobody has an account. */
export const closedFirstRegister: Endpoint = {
  path: '/first-register',
  method: 'post',
  handler: () =>
    Response.json(
      {
        errors: [
          {
            message:
              'Nobody can register here. The first administrator uses the set-up link that the terminal prints; everybody else is invited.',
          },
        ],
      },
      { status: 403 },
    ),
}
