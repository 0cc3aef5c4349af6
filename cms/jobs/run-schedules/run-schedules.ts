import type { DueSchedule, ScheduleOutcome, ScheduleStore } from './ports.ts'

async function carryOut(store: ScheduleStore, schedule: DueSchedule): Promise<ScheduleOutcome> {
  if (schedule.personId === null || !(await store.mayPublish(schedule.personId)))
    return { state: 'refused', words: 'Not done: the person who set it may no longer publish. Set it again if it is still wanted.' }
  try {
    await (schedule.action === 'publish' ? store.publish(schedule) : store.unpublish(schedule))
    return { state: 'done', words: schedule.action === 'publish' ? 'Went live.' : 'Taken down.' }
  } catch (error) {
    return { state: 'refused', words: `Not done: ${error instanceof Error ? error.message : String(error)}` }
  }
}

/** Carries out every schedule that is due, late ones first; answers how many it dealt with. */
export async function runSchedules(store: ScheduleStore, now: Date): Promise<number> {
  let count = 0
  for (const schedule of await store.due(now)) {
    if (!(await store.claim(schedule.id, now))) continue
    await store.record(schedule.id, await carryOut(store, schedule))
    count += 1
  }
  return count
}
