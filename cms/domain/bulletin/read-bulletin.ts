import { lineOf } from '#cms/domain/body/clean-text.ts'
import { fromLexical } from '#cms/domain/body/from-lexical.ts'
import { published, type Fault, type Published } from '#cms/domain/published/fault.ts'
import { idOf, idsOf, textOf, type Raw } from '#cms/domain/published/raw.ts'
import { slugFrom } from '#cms/domain/slug/slug-from.ts'
import { bulletinDraftSchema, type BulletinDraft } from './bulletin-draft.ts'

const group = (value: unknown): Raw => (value && typeof value === 'object' ? (value as Raw) : {})
const rows = (value: unknown): Raw[] => (Array.isArray(value) ? value.map(group) : [])
const lines = (value: unknown): string[] => (Array.isArray(value) ? value.flatMap((line) => textOf(line) ?? []) : [])

/** A text of one line without control characters, so that no header of a mail can be added to; `undefined` when nothing is left. */
const line = (value: unknown): string | undefined => textOf(lineOf(value))

type Part = { part: Raw; faults: Fault[] }

/** The blocks of a rich text, its faults under the name of its field. */
function textPart(stored: unknown, field: string) {
  const { blocks, faults } = fromLexical(stored)
  return { blocks, faults: faults.map(({ path, message }) => ({ field: path === '' ? field : `${field}.${path}`, message })) }
}

function editionOf(raw: Raw, place: number): Part {
  const list = idOf(raw.list)
  const segment = group(raw.segment)
  const { blocks, faults } = textPart(raw.introduction, `editions.${place}.introduction`)
  const part = {
    key: list,
    list,
    subject: line(raw.subject),
    preheader: line(raw.preheader) ?? '',
    introduction: blocks,
    segment: { sectors: lines(segment.sectors), districts: lines(segment.districts), roles: lines(segment.roles) },
  }
  return { part, faults }
}

function itemOf(raw: Raw, field: string): Part {
  const shared = { id: textOf(raw.id) ?? field, kind: raw.blockType, onlyFor: idsOf(raw.onlyFor) }
  if (raw.blockType !== 'news') return { part: { ...shared, document: idOf(raw.document), summary: textOf(raw.summary) }, faults: [] }
  const { blocks, faults } = textPart(raw.body, `${field}.body`)
  const isEmpty = blocks.length === 0 && faults.length === 0
  const part = {
    ...shared,
    title: line(raw.title),
    partner: line(raw.partner),
    body: blocks,
    href: textOf(raw.href),
    isPaid: raw.isPaid === true,
  }
  return { part, faults: isEmpty ? [{ field: `${field}.body`, message: 'is missing. Write a sentence or two.' }] : faults }
}

function sectionOf(raw: Raw, place: number): Part {
  const items = rows(raw.items).map((item, index) => itemOf(item, `sections.${place}.items.${index}`))
  const part = { id: textOf(raw.id) ?? `section-${place}`, title: line(raw.title), items: items.map((item) => item.part) }
  return { part, faults: items.flatMap((item) => item.faults) }
}

/** Two editions for one list would be two copies for everybody on it. */
function doubledLists(editions: readonly Part[]): Fault[] {
  const lists = editions.map(({ part }) => part.list)
  return [...lists.keys()]
    .filter((place) => lists[place] !== undefined && lists.indexOf(lists[place]) < place)
    .map((place) => ({
      field: `editions.${place}.list`,
      message: 'has an edition above already. Choose another list, or remove one of the two.',
    }))
}

/** A bulletin of the store as it was written, or everything that is wrong with it by field (`sections.0.items.2.title`). */
export function readBulletin(raw: Raw): Published<BulletinDraft> {
  const editions = rows(raw.editions).map(editionOf)
  const sections = rows(raw.sections).map(sectionOf)
  const candidate = {
    id: raw.id,
    slug: textOf(raw.slug) ?? textOf(slugFrom(textOf(raw.title) ?? '')),
    title: line(raw.title),
    editions: editions.map(({ part }) => part),
    sections: sections.map(({ part }) => part),
  }
  const faults = [...editions, ...sections].flatMap((part) => part.faults)
  return published(bulletinDraftSchema, candidate, {}, [...faults, ...doubledLists(editions)])
}
