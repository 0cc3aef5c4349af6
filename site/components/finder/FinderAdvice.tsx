import type { Audience } from '#content/schema/audience.ts'
import type { Advice, FinderLine, Way } from '../../lib/finder.ts'
import { nearbyWords } from '../../lib/finder-words.ts'
import { smsHref, telHref } from '#cms/domain/words/phone.ts'
import { siteName } from '#cms/domain/words/site-name.ts'

interface Props {
  audience: Audience
  way: Way
  advice: Advice
}

/** Where the choices lead: who can help, and what to read. */
export default function FinderAdvice({ audience, way, advice: { lines, articles } }: Props) {
  const reading = articles.length > 0 && (
    <section aria-labelledby="finder-read">
      <h3 id="finder-read">Read about it</h3>
      <ul>
        {articles.map(({ title, path }) => (
          <li key={path}>
            <a href={path}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  )
  return (
    <>
      <h2 tabIndex={-1}>{way === 'danger' ? 'Call now' : way === 'read' ? 'Read about it, and who to talk to' : 'Who can help'}</h2>
      {way === 'in-person' && <p className="measure">{nearbyWords[audience]}</p>}
      {way === 'read' && reading}
      <ul className="helplines" role="list">
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
      {way !== 'read' && reading}
    </>
  )
}

/** A help line as a card, as elsewhere on the site. */
function Line({ line: { name, about, phone, text, website, hours, cost, kind } }: { line: FinderLine }) {
  return (
    <li className="helpline" data-kind={kind}>
      <p className="helpline-name">{name}</p>
      <p>{about}</p>
      <p className="helpline-links">
        {phone && (
          <a className="call" href={telHref(phone)}>
            Call {phone}
          </a>
        )}
        {text && (
          <a className="call" href={smsHref(text)}>
            Text {text}
          </a>
        )}
        {website && <a href={website}>{siteName(website)}</a>}
      </p>
      <p className="helpline-facts">
        <span>{hours}</span>
        {cost && <span>{cost}</span>}
      </p>
    </li>
  )
}
