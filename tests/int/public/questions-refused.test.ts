import { describe, expect, it } from 'vitest'
import type { Event } from '#cms/payload-types.ts'
import { forumDay, openForums, words } from '#tests/support/forum.ts'
import { readHtml } from '#tests/support/read-html.ts'

const on = openForums()

describe('a question that cannot be taken', () => {
  const shown = async (fields: Record<string, string>) => {
    const answer = await on.forum.ask(fields)
    const html = await answer.text()
    return { answer, html, elements: readHtml(html) }
  }

  it('is shown again on its own page, with what is wrong on top and at the field, and every word that was typed', async () => {
    const question = `<script>alert(1)</script> & "quotes"\n\n${'long '.repeat(150)}`
    const { answer, elements } = await shown({ question, role: 'ask me at jo@example.org' })
    expect(answer.status).toBe(422)
    const title = elements.find(({ name }) => name === 'title')!
    expect(title.text).toMatch(/^Error: Core groups that work/)
    const links = elements.filter(
      ({ name, parents, attributes }) => name === 'a' && parents.includes('div') && /^#(question|role)$/.test(attributes.href ?? ''),
    )
    expect(links.map(({ attributes, text }) => [attributes.href, text])).toEqual([
      ['#question', expect.stringMatching(/^Your question is \d+ characters long\. Shorten it to 600 or fewer\.$/)],
      ['#role', 'Write a role such as “health visitor”, without an email address.'],
    ])
    const field = elements.find(({ name }) => name === 'textarea')!
    expect(field.attributes).toMatchObject({ id: 'question', 'aria-invalid': 'true', 'aria-describedby': 'question-hint question-fault' })
    expect(field.text.trim()).toBe(question.replace(/\s+/g, ' ').trim())
    expect(elements.find(({ attributes }) => attributes.id === 'role')!.attributes.value).toBe('ask me at jo@example.org')
    const summary = elements.find(({ attributes }) => attributes.class === 'error-summary')!
    expect(summary.attributes).toMatchObject({ role: 'alert', tabindex: '-1' })
    expect(Object.keys(summary.attributes)).toContain('autofocus')
    expect(await on.forum.kept()).toEqual([])
  })

  it('is answered under the policy of the site, and by no cache', async () => {
    const { answer, html } = await shown({ question: '' })
    const policy = answer.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("form-action 'self'")
    expect([answer.headers.get('cache-control'), answer.headers.get('x-robots-tag')]).toEqual(['no-store', 'noindex'])
    expect(html).not.toMatch(/<script(?! type="(application\/ld\+json|module)")/)
  })

  it.each([
    ['', 'Write your question.'],
    ['\u0000\u0007 \u202e \t', 'Write your question.'],
    [
      'Write to me: jo.bloggs@nhs.example.uk please',
      'Take the email address out of your question. We answer on this page and write to nobody.',
    ],
    ['Call me on 07700 900 123', 'Take the phone number out of your question. We answer on this page and call nobody.'],
    ['Or on +44 7700 900123', 'Take the phone number out of your question. We answer on this page and call nobody.'],
  ])('%j is told: %s', async (question, message) => {
    const { answer, html } = await shown({ question })
    expect(answer.status).toBe(422)
    expect(html).toContain(message)
  })

  it('of a program that fills in everything is not kept', async () => {
    const { answer, html } = await shown({ question: words, 'leave-empty': 'https://spam.example' })
    expect([answer.status, await on.forum.kept()]).toEqual([422, []])
    expect(html).toContain('It tells people from programs')
  })

  it('for an event that is closed, cancelled, over, without questions or gone is told so, with the text', async () => {
    const cases: [Partial<Event>, string, number][] = [
      [{ takesQuestions: true, questionsCloseAt: '2026-11-23T11:59:00.000Z' }, 'This event takes no more questions.', 409],
      [
        { takesQuestions: true, questionsCloseAt: '2027-01-18T17:00:00.000Z', isCancelled: true },
        'This event takes no more questions.',
        409,
      ],
      [{ takesQuestions: false }, 'This event takes no questions.', 409],
    ]
    for (const [values, message, status] of cases) {
      const { slug } = await on.hub.event({ sessions: [forumDay], ...values })
      await on.site.publisher.publishChanges()
      const { answer, html } = await shown({ event: slug, question: words })
      expect([answer.status, html.includes(message), html.includes(words)], message).toEqual([status, true, true])
    }
    on.site.clock.set('2027-01-20T12:30:00.000Z')
    expect((await on.forum.ask({ question: words })).status).toBe(409)
    for (const event of ['nothing-here', '../admin', '', '<b>', 'x'.repeat(3000)]) {
      const { answer, html } = await shown({ event, question: words })
      expect([answer.status, html.includes('This event is not on the site'), html.includes(words)]).toEqual([404, true, true])
    }
  })
})
