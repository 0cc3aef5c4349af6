/** A schedule whose time has come. */
export interface DueSchedule {
  id: string
  collection: string
  documentId: string
  versionId: string
  action: 'publish' | 'unpublish'
  /** Who set it; `null` when that person is gone. */
  personId: string | null
}

/** What came of a schedule: done, or why not, in words for an editor. */
export type ScheduleOutcome = { state: 'done'; words: string } | { state: 'refused'; words: string }

/** Why a schedule cannot be carried out, in words for an editor; trying again would not help. */
export class ScheduleRefusal extends Error {}

/** The schedules and what they do, as the database has them. */
export interface ScheduleStore {
  /** Waiting schedules whose time is at or before `now`, the earliest first. */
  due(now: Date): Promise<DueSchedule[]>
  /** Takes a schedule so that no other worker carries it out. False when another has it; a claim that nothing came of ends by itself. */
  claim(id: string, now: Date): Promise<boolean>
  /** True while the person may still publish. */
  mayPublish(personId: string): Promise<boolean>
  /** Puts exactly this version live; a draft newer than it stays a draft. Throws a `ScheduleRefusal` when the version is gone or the site could not show it. */
  publish(schedule: DueSchedule): Promise<void>
  /** Takes the page down. Throws a `ScheduleRefusal` when the document is gone. */
  unpublish(schedule: DueSchedule): Promise<void>
  record(id: string, outcome: ScheduleOutcome): Promise<void>
}
