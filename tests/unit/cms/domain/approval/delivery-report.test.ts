import { expect, it } from 'vitest'
import { deliveryReportPage, type DeliveryReportFacts } from '#cms/domain/approval/delivery-report.ts'

const facts = (values: Partial<DeliveryReportFacts> = {}): DeliveryReportFacts => ({
  title: 'Bulletin of December',
  kind: 'issue',
  words: 'Everybody is settled.',
  at: '2026-12-01T09:00:00.000Z',
  madeAt: '2026-12-02T09:00:00.000Z',
  lists: ['Schools’ bulletin'],
  states: { accepted: 1398, rejected: 2, waiting: 0 },
  reports: { delivered: 1390, bounced: 8 },
  exclusions: [{ reason: 'Gets the weekly digest instead.', count: 12 }],
  sectors: [{ label: 'Health', count: 700 }],
  ...values,
})

it('counts what happened, what was reported, who was left out and why, and by sector', () => {
  const page = deliveryReportPage(facts())
  for (const words of ['1,398', '1,390', 'Gets the weekly digest instead.', '700', '9am on Tuesday 1 December 2026'])
    expect(page).toContain(words)
  expect(page, 'what is none is left out').not.toContain('Not handed over')
  expect(page.match(/<th scope="row">/g)).toHaveLength(6)
})

it('is one sound page, whatever somebody called the bulletin', () => {
  const page = deliveryReportPage(facts({ title: '<script>alert(1)</script> & "more"', exclusions: [], sectors: [] }))
  expect(page).not.toContain('<script>')
  expect(page).toContain('&lt;script&gt;')
  expect(page.match(/<table>/g)).toHaveLength(2)
})
