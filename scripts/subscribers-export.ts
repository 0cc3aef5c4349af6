import './production.ts'
import { randomUUID } from 'node:crypto'
import { open } from 'node:fs/promises'
import { resolve } from 'node:path'
import { exportLines } from '#cms/adapters/subscribers/export-rows.ts'
import { env } from '#cms/env.ts'
import { command } from './command/command.ts'
import { openPayload } from './hub/open-hub.ts'

await command({
  name: 'subscribers:export',
  help: `npm run subscribers:export -- FILE.csv [--list practitioners]: writes every subscriber, or those on a list, with lists, frequencies and lawful basis,
also while the hub runs.

The file is for its owner alone, safe to open in a spreadsheet, and holds personal data: delete it when it is not needed any more. The audit log keeps that it was made.`,
  takes: 'FILE',
  options: { list: { type: 'string' } },
  run: async ({ positionals: [name], values, report, say, fail }) => {
    if (name === undefined) return fail('Name the file: npm run subscribers:export -- FILE.csv')
    const payload = await openPayload(env())
    const lists = (await payload.find({ collection: 'lists', depth: 0, pagination: false })).docs
    const list = lists.find(({ id, slug }) => values.list === slug || values.list === id)
    if (values.list !== undefined && !list)
      return fail(`--list: there is no list "${String(values.list)}". There are: ${lists.map(({ slug }) => slug).join(', ')}.`)
    const target = resolve(name)
    const file = await open(target, 'wx', 0o600).catch((error: NodeJS.ErrnoException) =>
      fail(error.code === 'EEXIST' ? `${target} is there already. Name another file.` : `${target} cannot be written (${error.code}).`),
    )
    report.step('Exporting')
    const { totalDocs: people } = list
      ? await payload.count({
          collection: 'subscriptions',
          where: { and: [{ list: { equals: list.id } }, { state: { equals: 'active' } }] },
        })
      : await payload.count({ collection: 'subscribers' })
    const entry = {
      action: 'exported subscribers',
      subject: 'subscribers',
      document: 'export',
      reason: `${people} people${list ? ` of the list “${list.name}”` : ''}, by the command`,
    }
    await payload.create({ collection: 'audit-log', data: { ...entry, id: randomUUID(), at: new Date().toISOString() }, depth: 0 })
    for await (const lines of exportLines(payload, list?.id)) await file.write(lines)
    await file.close()
    report.done('Exporting', `${people} people`)
    say(target)
    await payload.destroy()
    return { file: target, people }
  },
})
