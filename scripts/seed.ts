import './production.ts'
import { importReference } from '#cms/adapters/reference/import-reference.ts'
import { describeStep } from '#cms/domain/reference/plan-import.ts'
import { env } from '#cms/env.ts'
import { command } from './command/command.ts'
import { openPayload } from './hub/open-hub.ts'
import { readReference } from './seed/read-reference.ts'

await command({
  name: 'seed',
  help: `npm run seed: brings the reference content of content/reference into the hub, also while it runs.

What an editor has changed, unpublished or made is left alone. Doing it twice changes nothing.
  --check   only read the files and say what is wrong with them`,
  options: { check: { type: 'boolean' } },
  run: async ({ values, report, say }) => {
    const content = await readReference()
    if (values.check) {
      say('The reference content is in order.')
      return { isInOrder: true }
    }
    const payload = await openPayload(env())
    report.step('Loading the reference content')
    const steps = await importReference(payload, content, (done, total) => report.progress('Loading the reference content', done, total))
    report.done('Loading the reference content', `${steps.length} documents`)
    for (const step of steps) if (step.action !== 'unchanged') say(`  ${describeStep(step)}`)
    if (steps.every(({ action }) => action === 'unchanged')) say('  Nothing to do: all of it is there.')
    await payload.destroy()
    return { steps: steps.map((step) => ({ document: `${step.document.collection}/${step.document.id}`, action: step.action })) }
  },
})
