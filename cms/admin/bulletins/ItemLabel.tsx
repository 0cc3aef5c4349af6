'use client'
import { useRowLabel } from '@payloadcms/ui'
import { useAnswer } from '../useAnswer.ts'

interface Item {
  blockType?: 'article' | 'event' | 'document' | 'news'
  title?: string
  partner?: string
  document?: string | { id: string } | null
}
type Titled = { title?: string }

const kinds = { article: 'Article', event: 'Event', document: 'Document', news: 'News' }

/** What an item is called while it is folded: its kind and the title of what it tells, wherever that stands. */
export function ItemLabel() {
  const { data, rowNumber = 0 } = useRowLabel<Item>()
  const { blockType, document: reference } = data ?? {}
  const id = typeof reference === 'object' ? reference?.id : reference
  const path = blockType && blockType !== 'news' && id ? `/api/${blockType}s/${id}?depth=0&draft=true&select[title]=true` : null
  const { answer } = useAnswer<Titled>(path)
  const title = blockType === 'news' ? data?.title : answer?.title
  return (
    <span className="hub-item-label">
      {blockType && <span className="hub-item-label__kind">{kinds[blockType]}</span>} {title || `Item ${rowNumber + 1}`}
      {blockType === 'news' && data?.partner && ` – ${data.partner}`}
    </span>
  )
}
