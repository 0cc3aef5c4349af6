import { expect, test } from 'vitest'
import { deliveryReports, type DeliveryReport } from '#cms/domain/bulletin/statuses.ts'
import { replaceableBy } from '#cms/domain/delivery/report-order.ts'

const replaces = (one: DeliveryReport, other: DeliveryReport) => replaceableBy(one).whenever.includes(other)

test('of two kinds exactly one gives way, so that their order of arrival does not matter', () => {
  for (const one of deliveryReports)
    for (const other of deliveryReports) {
      const ways = [replaces(one, other), replaces(other, one)]
      expect(ways.filter(Boolean), `${one} and ${other}`).toHaveLength(one === other ? 0 : 1)
    }
})

test('a mail that bounced is not said to be delivered, one that was delivered not to be delayed', () => {
  expect(replaces('delivered', 'bounced')).toBe(false)
  expect(replaces('delayed', 'delivered')).toBe(false)
})

test('of two of a kind the later one stays, but for a complaint, of which the first does', () => {
  for (const report of deliveryReports) expect(replaceableBy(report).ifOlder).toEqual(report === 'complained' ? [] : [report])
})
