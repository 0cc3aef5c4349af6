/** The collections that the ledger works on, by slug. */
export type TableName =
  | 'sendings'
  | 'sending-templates'
  | 'batches'
  | 'deliveries'
  | 'subscribers'
  | 'subscriptions'
  | 'consents'
  | 'suppressions'
  | 'webhook-events'
  | 'lists'
  | 'job-claims'
  | 'changes'

/** A stored record by field names of the collection; dates are `Date`, missing values `null`. */
export type Row = Record<string, unknown>

/** What a field has to be; `atMost` and `above` compare. Several conditions on a field, and several fields, hold together. */
export type Test = string | number | boolean | null | { in?: readonly unknown[]; atMost?: unknown; above?: unknown; not?: unknown }
export type Where = Readonly<Record<string, Test>>

export interface FindOptions {
  sort?: string
  limit?: number
  /** Only these fields are read. */
  only?: readonly string[]
}

/**
 * Set-wise statements on Payload's own tables, alike on both stores. Each method is one statement of the store (or one bulk of them), so
 * each is atomic for every record it touches, and conditional updates make the database the referee between workers.
 */
export interface Tables {
  find(table: TableName, where: Where, options?: FindOptions): Promise<Row[]>
  /** Adds records; one that breaks a unique key is passed over. How many were added. */
  add(table: TableName, records: readonly Row[]): Promise<number>
  /** Sets fields (and adds to numbers) in every record that fits. How many fitted. */
  change(table: TableName, where: Where, set: Row, increase?: Readonly<Record<string, number>>): Promise<number>
  /** Sets fields in the first record that fits, in order of `sort`, and answers it as it is then; `null` when none fits. */
  changeFirst(table: TableName, where: Where, sort: string, set: Row): Promise<Row | null>
  /** Sets fields of its own in each record, told by id, as far as the record also fits `where`. All records set the same fields. */
  changeEach(table: TableName, records: readonly ({ id: string } & Row)[], where?: Where): Promise<void>
  remove(table: TableName, where: Where): Promise<void>
  /** How many records that fit have each value of a field; `null` values are left out. */
  countBy(table: TableName, where: Where, field: string): Promise<Record<string, number>>
}
