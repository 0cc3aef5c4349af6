interface Props {
  page: number
  pages: number
  onChoose: (page: number) => void
}

/** Leads through the pages of a long table; nothing where there is one page. */
export function Pages({ page, pages, onChoose }: Props) {
  if (pages <= 1) return null
  return (
    <nav aria-label="Pages" className="hub-pages">
      <button className="hub-button" disabled={page <= 1} onClick={() => onChoose(page - 1)} type="button">
        Previous
      </button>
      <span aria-live="polite">
        Page {page.toLocaleString('en-GB')} of {pages.toLocaleString('en-GB')}
      </span>
      <button className="hub-button" disabled={page >= pages} onClick={() => onChoose(page + 1)} type="button">
        Next
      </button>
    </nav>
  )
}
