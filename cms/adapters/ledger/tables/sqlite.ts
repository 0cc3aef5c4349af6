import type { Client, InArgs } from '@libsql/client'
import type { BasePayload } from 'payload'
import { columnsOf, type ColumnKind } from './columns.ts'
import type { Row, TableName, Tables, Test, Where } from './tables.ts'

type Argument = string | number | null

/** How Payload's adapter keeps the names: `firstAttemptAt` is the column `first_attempt_at`. */
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll('-', '_')
const quoted = (name: string) => `"${snake(name)}"`

function stored(value: unknown): Argument {
  if (value === undefined || value === null) return null
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'boolean') return Number(value)
  return typeof value === 'object' ? JSON.stringify(value) : (value as string | number)
}

function read(kind: ColumnKind, value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (kind === 'date') return new Date(String(value))
  if (kind === 'boolean') return Boolean(value)
  return kind === 'json' ? (JSON.parse(String(value)) as unknown) : value
}

/** A condition as SQL, with its arguments added to `args`. Long lists are one argument, so that no limit of the store is met. */
function condition(column: string, test: Test, args: Argument[]): string {
  const put = (sql: string, value: unknown) => {
    args.push(stored(value))
    return `${column} ${sql}`
  }
  if (test === null) return `${column} is null`
  if (typeof test !== 'object') return put('= ?', test)
  const parts: string[] = []
  if (test.in) parts.push(put('in (select value from json_each(?))', test.in.map(stored)))
  if ('atMost' in test) parts.push(put('<= ?', test.atMost))
  if ('above' in test) parts.push(put('> ?', test.above))
  if ('not' in test) parts.push(test.not === null ? `${column} is not null` : put('is not ?', test.not))
  return parts.join(' and ')
}

/** Conditions as SQL. With `served` only the index of that field is used. */
function whereSql(where: Where, args: Argument[], served?: string): string {
  const columnOf = (field: string) => (served === undefined || served === field ? '' : '+') + quoted(field)
  const parts = Object.entries(where).map(([field, test]) => condition(columnOf(field), test, args))
  return parts.length === 0 ? 'true' : parts.join(' and ')
}

function setSql(set: Row, increase: Readonly<Record<string, number>>, args: Argument[]): string {
  return [
    ...Object.entries(set).map(([field, value]) => {
      args.push(stored(value))
      return `${quoted(field)} = ?`
    }),
    ...Object.entries(increase).map(([field, by]) => `${quoted(field)} = ${quoted(field)} + ${by}`),
  ].join(', ')
}

/** The tables in the SQLite file, by the connection that Payload holds: a connection of its own would be a second writer. */
export function sqliteTables(payload: BasePayload): Tables {
  const { client } = payload.db as unknown as { client: Client }
  const run = async (sql: string, args: Argument[]) => {
    const result = await client.execute({ sql, args: args as InArgs })
    // The driver works synchronously: without a pause a long chain of statements would keep the process from anything else.
    await new Promise((resolve) => setImmediate(resolve))
    return result
  }
  const recordOf = (table: TableName, only?: readonly string[]) => {
    const columns = [...columnsOf(payload, table)]
      .filter(([name]) => !only || only.includes(name))
      .map(([name, kind]) => [name, snake(name), kind] as const)
    return (row: Readonly<Record<string, unknown>>): Row =>
      Object.fromEntries(columns.map(([name, column, kind]) => [name, read(kind, row[column])]))
  }

  return {
    async find(table, where, { sort, limit, only } = {}) {
      const args: Argument[] = []
      const chosen = only ? only.map(quoted).join(', ') : '*'
      // In a page the index of the order has to serve: any other would sort all records for every page.
      const conditions = whereSql(where, args, limit === undefined ? undefined : sort)
      const order = sort === undefined ? '' : ` order by ${quoted(sort)}`
      const end = limit === undefined ? '' : ` limit ${limit}`
      const { rows } = await run(`select ${chosen} from ${quoted(table)} where ${conditions}${order}${end}`, args)
      return rows.map(recordOf(table, only))
    },
    async add(table, records) {
      const [first] = records
      if (!first) return 0
      const fields = Object.keys(first)
      const values = records.map((record) => fields.map((field) => stored(record[field])))
      const places = fields.map((_field, place) => `value ->> ${place}`).join(', ')
      const sql = `insert into ${quoted(table)} (${fields.map(quoted).join(', ')}) select ${places} from json_each(?) where true on conflict do nothing`
      return (await run(sql, [JSON.stringify(values)])).rowsAffected
    },
    async change(table, where, set, increase = {}) {
      const args: Argument[] = []
      const assignments = setSql(set, increase, args)
      return (await run(`update ${quoted(table)} set ${assignments} where ${whereSql(where, args)}`, args)).rowsAffected
    },
    async changeFirst(table, where, sort, set) {
      const args: Argument[] = []
      const assignments = setSql(set, {}, args)
      const chosen = `select "id" from ${quoted(table)} where ${whereSql(where, args)} order by ${quoted(sort)} limit 1`
      const { rows } = await run(`update ${quoted(table)} set ${assignments} where "id" = (${chosen}) returning *`, args)
      return rows[0] ? recordOf(table)(rows[0]) : null
    },
    async changeEach(table, records, where = {}) {
      const [first] = records
      if (!first) return
      const fields = Object.keys(first).filter((field) => field !== 'id')
      const values = records.map((record) => [record.id, ...fields.map((field) => stored(record[field]))])
      const args: Argument[] = [JSON.stringify(values)]
      const assignments = fields.map((field, place) => `${quoted(field)} = fresh ->> ${place + 1}`).join(', ')
      // By id alone: the index of a condition would be walked once for every record.
      const conditions = whereSql(where, args, 'id')
      await run(
        `update ${quoted(table)} set ${assignments} from (select value as fresh from json_each(?)) where "id" = fresh ->> 0 and ${conditions}`,
        args,
      )
    },
    async remove(table, where) {
      const args: Argument[] = []
      await run(`delete from ${quoted(table)} where ${whereSql(where, args)}`, args)
    },
    async countBy(table, where, field) {
      const args: Argument[] = []
      const sql = `select ${quoted(field)} as value, count(*) as number from ${quoted(table)} where ${whereSql(where, args)} group by 1`
      const { rows } = await run(sql, args)
      return Object.fromEntries(rows.filter(({ value }) => value !== null).map(({ value, number }) => [String(value), Number(number)]))
    },
  }
}
