import type { Decision, KnownPerson } from '#cms/domain/subscriber-import/decide-person.ts'
import type { ImportPerson } from '#cms/domain/subscriber-import/read-row.ts'

/** A person of a file with what is to be done about them. */
export interface DecidedPerson {
  person: ImportPerson
  known: KnownPerson
  decision: Decision
}

/** Subscribers as an import sees them: a few set-wise statements for each page of people. */
export interface SubscriberImportStore {
  /** What is known of people, in their order. */
  known(people: readonly ImportPerson[]): Promise<KnownPerson[]>
  /** Carries out decisions. Killed half-way and done again, nobody and no record of a lawful basis is there twice or missing. */
  write(decided: readonly DecidedPerson[], now: Date): Promise<void>
}
