import type { Block } from '#content/schema/block.ts'
import { slugSchema } from '#content/schema/slug.ts'
import { fromMarkdown } from '#cms/domain/body/from-markdown.ts'
import { bulletinFileSchema, type BulletinFile, type ItemEntry } from './bulletin-schemas.ts'
import { readShape } from './read-shape.ts'
import { readYaml } from './read-yaml.ts'
import type { ReferenceBulletin } from './reference-content.ts'
import type { Tell } from './tell.ts'

type Item = ReferenceBulletin['sections'][number]['items'][number]

function blocksOf(text: string | undefined, path: string, tell: Tell): Block[] {
  const { blocks, faults } = fromMarkdown(text ?? '')
  for (const { reason } of faults) tell(`${path}: ${reason}`)
  return blocks
}

function itemOf(entry: ItemEntry, path: string, tell: Tell): Item {
  if ('news' in entry) {
    const { news, body, ...rest } = entry
    return { kind: 'news', title: news, body: blocksOf(body, `${path}.body`, tell), ...rest }
  }
  const { summary, onlyFor } = entry
  const [kind, document] =
    'article' in entry
      ? (['article', entry.article] as const)
      : 'event' in entry
        ? (['event', entry.event] as const)
        : (['document', entry.document] as const)
  return { kind, document, summary, onlyFor }
}

function bulletinOf(slug: string, { title, editions, sections }: BulletinFile, tell: Tell): ReferenceBulletin {
  return {
    id: slug,
    slug,
    title,
    editions: editions.map((edition, place) => ({
      ...edition,
      introduction: blocksOf(edition.introduction, `editions[${place}].introduction`, tell),
    })),
    sections: sections.map((section, place) => ({
      title: section.title,
      items: section.items.map((item, index) => itemOf(item, `sections[${place}].items[${index}]`, tell)),
    })),
  }
}

/** Reads `bulletins/<slug>.yaml`; nothing, with its faults told, when it does not fit. */
export function readBulletinFile(name: string, text: string, tell: Tell): ReferenceBulletin[] {
  let isSound = true
  const tellFault: Tell = (reason, line) => {
    isSound = false
    tell(reason, line)
  }
  const slug = slugSchema.safeParse(name.replace(/\.yaml$/, ''))
  if (!slug.success) tellFault('the name of the file is its slug: it may hold only a-z, 0-9 and single hyphens between them, then ".yaml"')
  const yaml = readYaml(text, 1, tellFault)
  const file = yaml && readShape(bulletinFileSchema, yaml, [], tellFault)
  const bulletin = slug.success && file ? bulletinOf(slug.data, file, tellFault) : undefined
  return bulletin && isSound ? [bulletin] : []
}
