import type { PublishedDocument } from '#cms/domain/site/document.ts'
import { anArticle, aTopic, theSettings } from './content-records.ts'
import { fakeRenderer } from './fake-renderer.ts'
import { fakeStore } from './fake-store.ts'
import { memoryReleases } from './memory-releases.ts'
import { aPublisher, clockAt, failureLog, published } from './publisher-kit.ts'

/** An article as a document. */
export const article = (id: string, values = {}) => published('articles', anArticle({ id, ...values }))
/** An article that shows a picture. */
export const withPicture = (id: string, media: string) => article(id, { body: [{ type: 'figure', media }] })

/** A small site that has been rendered, with everything that a test may turn. */
export async function aSite(
  documents: PublishedDocument[] = [article('one'), article('two')],
  options: { clock?: ReturnType<typeof clockAt> } = {},
) {
  const store = fakeStore([published('settings', theSettings()), published('topics', aTopic({ id: 'bullying' })), ...documents])
  const [renderer, releases, failures] = [fakeRenderer(), memoryReleases(), failureLog()]
  const pictureBytes = new Map<string, Uint8Array | null>()
  const pictures = { read: async (path: string) => (pictureBytes.has(path) ? pictureBytes.get(path)! : new TextEncoder().encode(path)) }
  const ports = { store, renderer, releases, failures, pictures, clock: options.clock ?? clockAt('2026-11-23T12:00:00.000Z') }
  const publisher = aPublisher(ports)
  await publisher.start()
  renderer.rendered.length = 0
  releases.writes.length = 0
  return { ...ports, publisher, pictureBytes, restarted: () => aPublisher(ports), page: (path: string) => releases.contents().get(path) }
}
