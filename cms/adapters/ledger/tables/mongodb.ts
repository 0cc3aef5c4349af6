import type { BasePayload } from 'payload'
import type { mongo } from 'mongoose'
import { columnsOf } from './columns.ts'
import type { Row, TableName, Tables, Test, Where } from './tables.ts'

type Document = mongo.Document
type Stored = Document & { _id: string }
type Filter = mongo.Filter<Stored>

const named = (field: string) => (field === 'id' ? '_id' : field)

function condition(test: Test): unknown {
  if (test === null || typeof test !== 'object') return test
  return {
    ...(test.in && { $in: [...test.in] }),
    ...('atMost' in test && { $lte: test.atMost }),
    ...('above' in test && { $gt: test.above }),
    ...('not' in test && { $ne: test.not }),
  }
}

const filterOf = (where: Where) =>
  Object.fromEntries(Object.entries(where).map(([field, test]) => [named(field), condition(test)])) as Filter

/** Fields that have no value are left out, as Payload leaves them out. */
const documentOf = (record: Row): Stored =>
  Object.fromEntries(
    Object.entries(record).flatMap(([field, value]) => (value === undefined || value === null ? [] : [[named(field), value]])),
  ) as Stored

const updateOf = (set: Row, increase: Readonly<Record<string, number>> = {}) => ({
  ...(Object.keys(set).length > 0 && {
    $set: Object.fromEntries(Object.entries(set).map(([field, value]) => [named(field), value ?? null])),
  }),
  ...(Object.keys(increase).length > 0 && { $inc: increase }),
})

/** True for an error that says only that records were there already. */
function areDuplicates(error: unknown): error is { insertedCount?: number; result?: { insertedCount?: number } } {
  if (typeof error !== 'object' || error === null || !('code' in error) || error.code !== 11000) return false
  const faults = 'writeErrors' in error ? [error.writeErrors].flat() : []
  return faults.every((fault) => (fault as { code?: number } | undefined)?.code === 11000)
}

/** The collections in MongoDB, by the driver that Payload's adapter brings. */
export function mongodbTables(payload: BasePayload): Tables {
  const { collections } = payload.db as unknown as { collections: Record<string, { collection: mongo.Collection<Stored> }> }
  const of = (table: TableName) => collections[table]!.collection
  const recordOf = (table: TableName, only?: readonly string[]) => {
    const names = only ?? [...columnsOf(payload, table).keys()]
    return (document: Document): Row => Object.fromEntries(names.map((name) => [name, (document as Row)[named(name)] ?? null]))
  }

  return {
    async find(table, where, { sort, limit, only } = {}) {
      let cursor = of(table).find(filterOf(where))
      if (only) cursor = cursor.project<Stored>(Object.fromEntries(only.map((field) => [named(field), 1])))
      if (sort !== undefined) cursor = cursor.sort({ [named(sort)]: 1 })
      if (limit !== undefined) cursor = cursor.limit(limit)
      return (await cursor.toArray()).map(recordOf(table, only))
    },
    async add(table, records) {
      if (records.length === 0) return 0
      try {
        return (await of(table).insertMany(records.map(documentOf), { ordered: false })).insertedCount
      } catch (error) {
        if (areDuplicates(error)) return error.insertedCount ?? error.result?.insertedCount ?? 0
        throw error
      }
    },
    async change(table, where, set, increase) {
      return (await of(table).updateMany(filterOf(where), updateOf(set, increase))).matchedCount
    },
    async changeFirst(table, where, sort, set) {
      const options = { sort: { [named(sort)]: 1 as const }, returnDocument: 'after' as const }
      const document = await of(table).findOneAndUpdate(filterOf(where), updateOf(set), options)
      return document ? recordOf(table)(document) : null
    },
    async changeEach(table, records, where = {}) {
      if (records.length === 0) return
      const operations = records.map(({ id, ...set }): mongo.AnyBulkWriteOperation<Stored> => ({
        updateOne: { filter: { ...filterOf(where), _id: id } as Filter, update: updateOf(set) },
      }))
      await of(table).bulkWrite(operations, { ordered: false })
    },
    async remove(table, where) {
      await of(table).deleteMany(filterOf(where))
    },
    async countBy(table, where, field) {
      const groups = await of(table)
        .aggregate<{ _id: string | null; number: number }>([
          { $match: filterOf(where) },
          { $group: { _id: `$${named(field)}`, number: { $sum: 1 } } },
        ])
        .toArray()
      return Object.fromEntries(groups.filter(({ _id }) => _id !== null).map(({ _id, number }) => [_id, number]))
    },
  }
}
