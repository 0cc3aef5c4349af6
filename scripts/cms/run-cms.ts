import next from 'next'
import type { Payload } from 'payload'
import { env } from '#cms/env.ts'
import { holdAfterStart } from '#cms/adapters/hold/hold-at-start.ts'
import { afterRestore } from '#cms/adapters/ledger/after-restore.ts'
import { provideHubClock } from '#cms/adapters/payload/hub-clock.ts'
import { DatabaseTrouble } from '#cms/adapters/database/prepare.ts'
import { tidyPictures } from '#cms/adapters/pictures/tidy-pictures.ts'
import { provideOfficerTools } from '#cms/endpoints/bulletins/tools.ts'
import { mediaFolder } from '#cms/collections/media-library.ts'
import { inProject } from '#cms/project-folder.ts'
import { serveCms } from '#cms/server/cms/serve-cms.ts'
import { createSearchHandler } from '#cms/server/search/handle-search.ts'
import { firstAdministrator } from '#cms/server/set-up/first-administrator.ts'
import { weaknessOf } from '#cms/domain/access/password.ts'
import { redact } from '#cms/domain/log/redact.ts'
import { officerToolsOf } from '../hub/officer-tools.ts'
import { openHub } from '../hub/open-hub.ts'
import { seedWhenNew } from '../hub/seed-when-new.ts'
import { startWork } from '../hub/start-work.ts'
import { StartTrouble } from '../start/trouble.ts'
import { connectParentProcess, type ParentProcess } from '../progress/parent-process.ts'

type Ending = () => Promise<void> | void

async function start(parent: ParentProcess, endings: Ending[]): Promise<void> {
  const settings = env()
  const { report } = parent
  const weakness = settings.firstAdmin && weaknessOf(settings.firstAdmin.password, [settings.firstAdmin.email])
  if (weakness)
    throw new StartTrouble(
      `ADMIN_PASSWORD: ${weakness}`,
      'Choose another one, or leave ADMIN_EMAIL and ADMIN_PASSWORD out and use the set-up link.',
    )
  report.step('Preparing the database')
  const hub = await openHub(settings)
  endings.push(() => hub.close())
  report.done('Preparing the database', settings.database === 'mongodb' ? 'MongoDB' : 'SQLite')
  const setUpLink = await firstAdministrator(hub.payload, settings)
  provideHubClock(hub.payload, hub.clock)
  provideOfficerTools(hub.payload, officerToolsOf(hub.payload, settings, hub.clock, hub.publisher.content))

  // Before anybody can ask for anything: a test mail leaves at once, too.
  const now = hub.clock.now()
  const { reason } = await holdAfterStart(hub.payload, settings, now, () => afterRestore(hub.payload, settings.dataDir, now))
  if (reason) report.say(`  On hold: ${reason}\n`)

  const app = next({ dev: false, dir: inProject('cms') })
  await app.prepare()
  const handleNext = app.getRequestHandler()
  let wake = () => {}
  const { server, port } = await serveCms({
    payload: hub.payload,
    handleNext: (request, response) => handleNext(request, response),
    previewTools: hub.previewTools,
    publicTools: { ...hub.previewTools, now: () => hub.clock.now() },
    handleSearch: createSearchHandler({
      ...{ ...hub.previewTools, now: () => hub.clock.now(), source: hub.publisher.search },
      onFault: (err) => hub.payload.logger.error({ msg: 'A search could not be answered', err }),
    }),
    changed: () => wake(),
  })
  endings.push(() => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()))
  parent.listening(port)

  await seedWhenNew(hub, settings, report)
  report.step('Rendering the site')
  const { rendered } = await hub.publisher.start({ onProgress: (done, total) => report.progress('Rendering the site', done, total) })
  report.done('Rendering the site', rendered.length === 0 ? 'nothing to do' : `${rendered.length} pages`)
  await tidyPictures(hub.payload as Payload, mediaFolder(settings.dataDir), hub.clock.now())
  const worker = startWork(hub)
  wake = () => worker.wake('publish')
  endings.push(() => worker.stop())

  parent.ready()
  if (setUpLink) report.say(`  First administrator: open this link within a day to make your account.\n  ${setUpLink}\n`)
}

/** The CMS process: admin, REST, previews, and the worker that publishes. The reader starts it, and again when it ends. */
export async function runCms(): Promise<void> {
  const endings: Ending[] = []
  const parent = connectParentProcess(async () => {
    for (const end of endings.toReversed()) await end()
  })
  try {
    await start(parent, endings)
  } catch (error) {
    // Next swallows what nobody catches, and a CMS that failed half-way must not stay.
    if (error instanceof DatabaseTrouble || error instanceof StartTrouble) await parent.fatal(error.message, error.remedy)
    else console.error(redact(error instanceof Error ? (error.stack ?? error.message) : String(error)))
    process.exit(1)
  }
}
