import { escapeHtml } from '#cms/domain/words/escape.ts'

const files = import.meta.glob<string>('../drawings/*.svg', { query: '?raw', import: 'default', eager: true })

const sources = new Map(
  Object.entries(files).map(([path, source]) => [
    path.replace(/^.*\/|\.svg$/g, ''),
    source.trim().replace(' xmlns="http://www.w3.org/2000/svg"', ''),
  ]),
)

/**
 * One of the repository's drawings as an inline SVG, so that it takes the colours of the page. With `alt` it is an image with that
 * text; without, it decorates and is hidden from assistive technology. Empty for a name that there is no drawing of.
 */
export function drawingHtml(name: string, alt?: string): string {
  const source = sources.get(name)
  if (source === undefined) return ''
  const role = alt ? `role="img" aria-label="${escapeHtml(alt)}"` : 'aria-hidden="true"'
  const className = name.startsWith('scene-') ? 'drawing scene' : 'drawing'
  return source.replace('<svg', `<svg class="${className}" focusable="false" ${role}`)
}
