import { expect, test } from 'vitest'
import { shortDigest } from '#cms/adapters/release/digest.ts'
import { createContentIndex, type ContentIndex } from '#cms/domain/site/content-index.ts'
import { documentKey, type PublishedDocument } from '#cms/domain/site/document.ts'
import { familyOf } from '#cms/domain/site/families.ts'
import type { Read } from '#cms/domain/site/read.ts'
import { recordReads } from '#cms/domain/site/record-reads.ts'
import { addresses } from '#cms/domain/site/addresses.ts'
import { contentOf, type Published } from '#tests/support/content-fixture.ts'
import { everyAnswer, everyQuestion } from '#tests/support/every-question.ts'
import { theSettings } from '#tests/support/content-records.ts'
import { published } from '#tests/support/publisher-kit.ts'
import { randomEdit } from '#tests/support/random-content.ts'
import { randomFrom } from '#tests/support/random.ts'

const now = new Date('2026-06-15T12:00:00.000Z')
const firstSeed = Math.floor(Math.random() * 1e9)

test('an index that was edited answers as one that was filled at once', () => {
  eachSeed(12, (seed) => {
    const { index, documents } = edited(seed)
    const fresh = createContentIndex({ digest: shortDigest, siteUrl: 'https://hub.example' })
    for (const document of documents.values()) fresh.put(document)
    expect(everyAnswer(recordReads(index, now).content), `seed ${seed}`).toEqual(everyAnswer(recordReads(fresh, now).content))
    expect([...addresses(index)].sort(), `seed ${seed}`).toEqual([...addresses(fresh)].sort())
    expect(index.problems().length, `seed ${seed}`).toBe(fresh.problems().length)
  })
})

test('answers are those of a plain search through all documents', () => {
  eachSeed(12, (seed) => {
    // Rivals for one address are left out: what becomes of them is told by an example of its own.
    const { index, documents } = edited(seed, (document) => !('slug' in document.value) || document.value.slug === document.id)
    const mine = everyAnswer(recordReads(index, now).content)
    const theirs = everyAnswer(contentOf(plain(documents)))
    for (const [question, answer] of theirs) {
      if (!/^(alert|topics|lists|issue|helplines|(upcoming|past) events|board documents|archive .* 1\.5)/.test(question))
        expect(mine.get(question), `seed ${seed}: ${question}`).toEqual(answer)
    }
  })
})

test('a digest is another exactly when the answer is, and a change of answer is always announced by its family', () => {
  eachSeed(25, (seed) => {
    const random = randomFrom(seed)
    const { index } = edited(seed)
    let before = snapshot(index)
    for (let step = 0; step < 12; step++) {
      const edit = randomEdit(random)
      const touched = edit.do === 'put' ? index.put(edit.document) : index.remove(edit.name)
      const after = snapshot(index)
      for (const [question, { answer, reads }] of after) {
        const old = before.get(question)!
        const changed = reads.filter(([key, digest]) => old.reads.some((read) => read[0] === key && read[1] !== digest))
        const isAnother = JSON.stringify(answer) !== JSON.stringify(old.answer)
        if (isAnother && changed.length === 0) expect.fail(`seed ${seed}: no digest shows that ${question} has another answer`)
        // A notice whose time has not come is read, and changes, without being shown; hours and lists of events are parts of what is read.
        const isExact = reads.length === 1 && !/^(alert|opening|upcoming|past)/.test(question)
        if (!isAnother && changed.length > 0 && isExact) expect.fail(`seed ${seed}: ${question} has the same answer, another digest`)
        const untold = changed.filter(([key]) => !touched.families.has(familyOf(key)))
        if (untold.length > 0) expect.fail(`seed ${seed}: ${untold[0]} changed and nobody was told`)
      }
      before = after
    }
  })
})

function eachSeed(rounds: number, check: (seed: number) => void): void {
  for (let seed = firstSeed; seed < firstSeed + rounds; seed++) check(seed)
}

function edited(seed: number, isWanted: (document: PublishedDocument) => boolean = () => true) {
  const random = randomFrom(seed)
  const index = createContentIndex({ digest: shortDigest, siteUrl: 'https://hub.example' })
  const documents = new Map<string, PublishedDocument>()
  const settings = published('settings', theSettings())
  index.put(settings)
  documents.set('settings/settings', settings)
  for (let count = 0; count < 80; count++) {
    const edit = randomEdit(random)
    if (edit.do === 'put' && !isWanted(edit.document)) continue
    if (edit.do === 'put') {
      index.put(edit.document)
      documents.set(documentKey(edit.document), edit.document)
    } else {
      index.remove(edit.name)
      documents.delete(documentKey(edit.name))
    }
  }
  return { index, documents }
}

/** Every question with its answer and what a page that asks it has recorded. */
function snapshot(index: ContentIndex): Map<string, { answer: unknown; reads: Read[] }> {
  const asked = [...everyQuestion()].map(([question, ask]) => {
    const { content, reads } = recordReads(index, now)
    const answer = ask(content)
    return [question, { answer, reads: reads() }] as const
  })
  return new Map(asked)
}

function plain(documents: Map<string, PublishedDocument>): Published {
  const all = <Kind extends PublishedDocument['kind']>(kind: Kind) =>
    [...documents.values()].flatMap((document) =>
      document.kind === kind ? [document.value as Extract<PublishedDocument, { kind: Kind }>['value']] : [],
    )
  return {
    articles: all('articles'),
    topics: all('topics'),
    pages: all('pages'),
    events: all('events'),
    documents: all('documents'),
    helplines: all('helplines'),
    claims: all('claims'),
    pictures: all('media'),
    lists: all('lists'),
    settings: all('settings')[0]!,
    now: now.toISOString(),
  }
}
