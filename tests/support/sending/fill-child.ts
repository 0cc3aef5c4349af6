import { openSendingStore } from './open-store.ts'
import { addSubscribers, manySubscribers } from './subscribers.ts'

// Fills a store with subscribers of the schools' list: `node fill-child.ts <database> <how many>`.
const [databaseUrl, count] = process.argv.slice(2) as [string, string]
const payload = await openSendingStore({ dataDir: '', databaseUrl })
await addSubscribers(
  payload,
  manySubscribers(Number(count), ['schools']).map((person) => ({ ...person, id: `school-${person.id}` })),
)
process.exit()
