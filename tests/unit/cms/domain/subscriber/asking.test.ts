import { describe, expect, test } from 'vitest'
import { confirmMail, linkMail, subscribedMail } from '#cms/domain/subscriber/opt-in-mail.ts'
import { shownWords } from '#cms/domain/subscriber/consent-words.ts'
import { maskAddress } from '#cms/domain/subscriber/mask-address.ts'
import { planAsking, type KnownSubscriber } from '#cms/domain/subscriber/plan-asking.ts'
import { textOfHtml } from '#cms/domain/mail/text-of-html.ts'

const lists = ['practitioners', 'schools']
const known = (state: KnownSubscriber['state'], ...active: string[]): KnownSubscriber => ({
  state,
  subscriptions: active.map((list) => ({ list, state: 'active' })),
})

describe('what follows from asking for two lists', () => {
  test.each([
    ['somebody new is asked to confirm both', null, null, { mail: 'confirm', waiting: lists, takesProfile: true }],
    ['so is somebody who never confirmed', known('unconfirmed'), null, { mail: 'confirm', waiting: lists, takesProfile: true }],
    ['and somebody who left', known('ended'), 'unsubscribed', { mail: 'confirm', waiting: lists, takesProfile: true }],
    [
      'a subscriber confirms what is new',
      known('confirmed', 'schools'),
      null,
      { mail: 'confirm', waiting: ['practitioners'], takesProfile: false },
    ],
    ['one who has both is told so', known('confirmed', ...lists), null, { mail: 'subscribed', waiting: [], takesProfile: false }],
    ...['bounced', 'complained', 'erased', 'officer'].map(
      (reason) =>
        [
          `an address suppressed as ${reason} hears nothing`,
          known('confirmed'),
          reason,
          { mail: null, waiting: [], takesProfile: false },
        ] as const,
    ),
  ] as const)('%s', (_, subscriber, suppression, plan) => expect(planAsking(subscriber, suppression, lists)).toEqual(plan))

  test('a list that ended is waited for again', () => {
    const left: KnownSubscriber = {
      state: 'confirmed',
      subscriptions: [
        { list: 'schools', state: 'ended' },
        { list: 'members', state: 'active' },
      ],
    }
    expect(planAsking(left, null, ['schools']).waiting).toEqual(['schools'])
  })
})

describe('mails', () => {
  const name = 'Smith & Sons’ “Board” <Essex>'
  const url = 'https://hub.example/mail/confirm/token/'
  test.each([
    ['confirm', confirmMail({ name, lists: ['A <b>', 'C & D'], confirmUrl: url })],
    ['subscribed', subscribedMail({ name, lists: ['A <b>', 'C & D'], preferencesUrl: url })],
    ['link', linkMail({ name, preferencesUrl: url })],
  ])('%s: names are words, not markup, and both parts have the link', (kind, { subject, html }) => {
    expect(subject).toContain(name)
    expect(html).not.toMatch(/<b>|<Essex>/)
    const text = textOfHtml(html)
    expect(text).toContain(name)
    expect(text).toContain(url)
    if (kind !== 'link') expect(text).toContain('– A <b>\n– C & D')
    expect(html.match(new RegExp(`href="${url}"`, 'g'))).toHaveLength(1)
  })
})

test('the consent record has every word that stood there, and what was ticked', () => {
  const shown = shownWords({ name: 'ESCB', button: 'Subscribe', lists: [{ name: 'Schools', frequency: 'weekly' }], takesPaid: false })
  expect(shown.split('\n')).toEqual([
    '[x] Schools (A digest each week)',
    '[ ] Also tell me about training courses and events that cost money',
    expect.stringMatching(/^ESCB keeps your email address/),
    expect.stringMatching(/^We do not record whether you open/),
    'Button: Subscribe',
  ])
  expect(shownWords({ name: 'ESCB', button: 'Subscribe', lists: [], takesPaid: true })).toContain('[x] Also tell me')
})

test.each([
  ['ann@example.org', 'a…n@example.org'],
  ['al@example.org', 'a…@example.org'],
  ['a@example.org', 'a…@example.org'],
])('%s is shown as %s', (address, masked) => expect(maskAddress(address)).toBe(masked))
