import notes from '../accessibility-notes.json'
import record from '../accessibility-record.json'

/** What the last tests of the whole site for barriers were made with, what they looked at, and what they found. */
export interface AccessibilityRecord {
  /** The day in Essex on which they were made. */
  testedOn: string
  tools: { name: string; version: string }[]
  /** Names of the templates, in the order of the list that the tests go by. */
  templates: string[]
  /** How many components and states of the style guide were looked at. */
  components: number
  /** Names of the looks: of pages for everybody, and of each reader. */
  skins: string[]
  /** Names of the ways of reading. */
  modes: string[]
  /** Pages times ways of reading. */
  examinations: number
  /** What is known and not yet mended: where, and what. */
  faults: { where: string; fault: string }[]
}

/** The record that `npm run accessibility` wrote. */
export const accessibilityRecord: AccessibilityRecord = record

/** What people tried by hand, and what came of it. */
export interface AccessibilityNote {
  /** The day on which it was done: `2026-11-23`. */
  on: string
  how: string
  found: string
}

/** Notes of people who tried the site, the latest first. Whoever tries it adds one. */
export const accessibilityNotes: readonly AccessibilityNote[] = notes.toSorted((a, b) => b.on.localeCompare(a.on))
