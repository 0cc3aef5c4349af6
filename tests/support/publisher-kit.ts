import type { PublishedDocument } from '#cms/domain/site/document.ts'
import { createPublisher, type Publisher } from '#cms/jobs/publish-site/publisher.ts'
import { subjectKey } from '#cms/jobs/publish-site/failing.ts'
import type { FailureLog, PageRenderer, PublishedStore, PublishFailure, PublisherPorts, ReleaseStore } from '#cms/jobs/ports.ts'
import { shortDigest } from '#cms/adapters/release/digest.ts'

/** A clock that a test turns. */
export interface TestClock {
  now(): Date
  set(instant: string): void
}

/** A clock that stands at an instant. */
export function clockAt(instant: string): TestClock {
  let time = Date.parse(instant)
  return { now: () => new Date(time), set: (later) => void (time = Date.parse(later)) }
}

/** A failure log in memory; `entries` are what editors see. */
export function failureLog(): FailureLog & { entries: Map<string, PublishFailure> } {
  const entries = new Map<string, PublishFailure>()
  return {
    entries,
    open: async () => [...entries.values()].map(({ subject }) => subject),
    report: async (failure) => void entries.set(subjectKey(failure.subject), failure),
    clear: async (subject) => void entries.delete(subjectKey(subject)),
  }
}

/** Everything that a publisher needs, with what a test does not name filled in. Every picture has bytes: its own path. */
function publisherPorts(
  given: Partial<PublisherPorts> & { store: PublishedStore; renderer: PageRenderer; releases: ReleaseStore },
): PublisherPorts {
  return {
    clock: clockAt('2026-11-23T12:00:00.000Z'),
    failures: failureLog(),
    pictures: { read: async (path) => new TextEncoder().encode(path) },
    siteUrl: 'https://hub.example',
    digest: shortDigest,
    ...given,
  }
}

/** A publisher of these ports. */
export function aPublisher(given: Parameters<typeof publisherPorts>[0]): Publisher {
  return createPublisher(publisherPorts(given))
}

/** A document of a kind, whose id is that of its value or, for a global, its kind. */
export function published<Kind extends PublishedDocument['kind']>(
  kind: Kind,
  value: Extract<PublishedDocument, { kind: Kind }>['value'],
  id?: string,
): PublishedDocument {
  const ownId = 'id' in value ? value.id : kind
  return { kind, id: id ?? ownId, value } as PublishedDocument
}
