/** One line of a list: what it is, where to open it, and a remark. */
export interface DashboardItem {
  href: string
  label: string
  remark: string
}

interface Props {
  title: string
  items: readonly DashboardItem[]
  /** Said when there is nothing; with an empty text the whole list is left out. */
  empty: string
  tone?: 'urgent'
}

/** A list of things to look at. */
export function DashboardList({ title, items, empty, tone }: Props) {
  if (items.length === 0 && empty === '') return null
  return (
    <div className={`hub-card${tone ? ` hub-card--${tone}` : ''}`}>
      <h2>
        {title} {items.length > 0 && <span className="hub-count">{items.length}</span>}
      </h2>
      {items.length === 0 && <p>{empty}</p>}
      <ul>
        {items.map(({ href, label, remark }) => (
          <li key={href}>
            <a href={href}>{label}</a> <span>{remark}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
