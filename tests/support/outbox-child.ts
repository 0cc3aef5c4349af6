import { outboxBatchSender } from '#cms/adapters/mail/outbox-batch.ts'
import { messages } from './messages.ts'

// A sender into the outbox that goes on until it is killed: `node outbox-child.ts <data folder> <batches>`.
const [dataDir, count] = process.argv.slice(2) as [string, string]
const sender = outboxBatchSender(dataDir)
process.send!('started')
for (let batch = 0; batch < Number(count); batch += 1) await sender.send(`batch-${batch}`, messages(20), new Date())
