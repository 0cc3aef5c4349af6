import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { drawings } from '#content/schema/drawing.ts'
import { drawingHtml } from '#site/lib/drawing-html.ts'
import { readXml, type XmlElement } from '#tests/support/read-xml.ts'

const folder = new URL('../../../../site/drawings/', import.meta.url)

/** Which papers a drawing may be cut from: the classes that `site/styles/drawing.css` gives a colour. */
const papers = [
  'ink',
  'deep',
  'tone',
  'mist',
  'soft',
  'paper',
  'pale',
  'warm',
  'warm-soft',
  'glow',
  'rose',
  'hair',
  'skin-a',
  'skin-b',
  'skin-c',
  'skin-d',
]
const styles = readFileSync(new URL('../../../../site/styles/drawing.css', import.meta.url), 'utf8')
const kilobyte = 1024

test('every drawing that an editor may choose is there, and beside them only the mark of a hub without a logo', () => {
  expect(readdirSync(folder).toSorted()).toEqual([...drawings, 'mark'].map((name) => `${name}.svg`).toSorted())
})

test.each(papers)('%s has a colour', (paper) => {
  expect(styles).toMatch(new RegExp(`\\.${paper}(?![\\w-])[^{}]*\\{\\s*color:`))
})

describe.each([...drawings, 'mark'])('%s', (name) => {
  const source = readFileSync(new URL(`${name}.svg`, folder), 'utf8')
  const all = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(all)]
  const elements = all(readXml(source))
  const isScene = name.startsWith('scene-')

  test('is small', () => {
    const limit = name === 'mark' ? 700 : (isScene ? 7 : 3) * kilobyte
    expect(Buffer.byteLength(source)).toBeLessThanOrEqual(limit)
  })

  test('has the shape of its kind, so that the page can keep room for it', () => {
    const box = name === 'mark' ? '0 0 48 48' : isScene ? '0 0 480 360' : '0 0 240 180'
    expect(elements[0]?.attributes.viewBox).toBe(box)
  })

  test('holds nothing but shapes: no style, script, text, link or id that two of it on a page would share', () => {
    for (const element of elements) {
      expect(['svg', 'g', 'path', 'rect', 'circle']).toContain(element.name)
      expect(Object.keys(element.attributes)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(style|id|href|on.*)$/)]))
    }
  })

  test('takes every colour from the page', () => {
    for (const { name: shape, attributes } of elements) {
      expect([shape, Object.keys(attributes)]).toEqual([
        shape,
        expect.not.arrayContaining([expect.stringMatching(/^(fill|stroke|color)$/)]),
      ])
    }
    for (const { name: shape, attributes } of elements.filter((element) => !['svg', 'g'].includes(element.name))) {
      const [paper = '', kind, ...more] = (attributes.class ?? '').split(' ')
      expect([shape, papers.includes(paper), more]).toEqual([shape, true, []])
      expect([undefined, 'line']).toContain(kind)
      expect(kind === 'line', `a line has a width, and nothing else: ${JSON.stringify(attributes)}`).toBe('stroke-width' in attributes)
    }
  })
})

test('a drawing is an image when it has a text, and hidden when it only decorates', () => {
  expect(drawingHtml('umbrella', 'A "safe" place')).toContain('role="img" aria-label="A &quot;safe&quot; place"')
  expect(drawingHtml('umbrella')).toContain('aria-hidden="true"')
  expect(drawingHtml('umbrella')).not.toContain('role=')
  expect(drawingHtml('no-such-drawing')).toBe('')
})
