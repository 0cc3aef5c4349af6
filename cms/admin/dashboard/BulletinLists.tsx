import type { BasePayload } from 'payload'
import { HoldSwitch } from '../hold/HoldSwitch.tsx'
import { bulletinAlarms, bulletinsUnderWay, bulletinsWaiting } from './bulletin-lists.ts'
import { DashboardList } from './DashboardList.tsx'

/** What goes out, what waits for a person, what went wrong, and the switch that stops it all: for those who send. */
export async function BulletinLists({ payload, now }: { payload: BasePayload; now: Date }) {
  return (
    <>
      <DashboardList empty="" items={await bulletinAlarms(payload, now)} title="Bulletins that may not have arrived" tone="urgent" />
      <DashboardList empty="" items={await bulletinsWaiting(payload)} title="Bulletins that wait for a person" tone="urgent" />
      <DashboardList empty="No bulletin is scheduled or being sent." items={await bulletinsUnderWay(payload)} title="Bulletins going out" />
      <HoldSwitch />
    </>
  )
}
