import { ScheduleRefusal, type DueSchedule, type ScheduleOutcome, type ScheduleStore } from './ports.ts'

async function carryOut(store: ScheduleStore, schedule: DueSchedule): Promise<ScheduleOutcome> {
  if (schedule.personId === null || !(await store.mayPublish(schedule.personId)))
    return { state: 'refused', words: 'Not done: the person who set it may no longer publish. Set it again if it is still wanted.' }
  try {
    await (schedule.action === 'publish' ? store.publish(schedule) : store.unpublish(schedule))
    return { state: 'done', words: schedule.action === 'publish' ? 'Went live.' : 'Taken down.' }
  } catch (error) {
    if (error instanceof ScheduleRefusal) return { state: 'refused', words: `Not done: ${error.message}` }
    throw error
  }
}

/**
 * Carries out every schedule that is due, late ones first; answers how many it dealt with. Faults of the store are
 * thrown at the end: those schedules still wait, and are taken up again when their claim has ended.
 */
export async function runSchedules(store: ScheduleStore, now: Date): Promise<number> {
  let count = 0
  const faults: unknown[] = []
  for (const schedule of await store.due(now)) {
    if (!(await store.claim(schedule.id, now))) continue
    try {
      await store.record(schedule.id, await carryOut(store, schedule))
      count += 1
    } catch (fault) {
      faults.push(fault)
    }
  }
  if (faults.length > 0)
    throw new AggregateError(faults, `${faults.length} schedules could not be carried out and are tried again: ${faults.join('; ')}`)
  return count
}
