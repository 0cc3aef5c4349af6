'use client'
import { contrastOf, contrastWords } from '#cms/domain/brand/contrast.ts'
import { grounds, type Scheme } from '#cms/domain/brand/grounds.ts'

const names: Record<Scheme, string> = { light: 'Light', dark: 'Dark' }

/** One scheme of a palette as a piece of a page: words, a link and a button, with the contrast of each. */
export function Swatch({ colours, scheme }: { colours: Readonly<Record<string, string>>; scheme: Scheme }) {
  const all: Record<string, string> = { ...grounds[scheme], ...colours }
  const reached = (name: string, ground: string) => contrastWords(contrastOf(all[name]!, all[ground]!))
  return (
    <figure style={{ background: all.paper, color: all.ink }}>
      <figcaption>{names[scheme]}</figcaption>
      <p>
        <span style={{ color: all.link, textDecoration: 'underline' }}>A link on the page</span> {reached('link', 'paper')}
      </p>
      <p style={{ background: all['accent-soft'], padding: '0.5rem' }}>
        <span style={{ color: all.link, textDecoration: 'underline' }}>A link on a soft ground</span> {reached('link', 'accent-soft')}
      </p>
      <p>
        <span className="hub-brand__button" style={{ background: all.accent, color: all['accent-ink'] }}>
          A button
        </span>{' '}
        {reached('accent-ink', 'accent')}
      </p>
      <p>
        {['drawing-ink', 'drawing-tone', 'drawing-soft'].map((name) => (
          <span aria-hidden="true" className="hub-brand__tone" key={name} style={{ background: all[name] }} />
        ))}{' '}
        Drawings {reached('drawing-tone', 'paper')}
      </p>
    </figure>
  )
}
