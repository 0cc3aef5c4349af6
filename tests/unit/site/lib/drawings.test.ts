import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { drawings } from '#content/schema/drawing.ts'
import { drawingHtml } from '#site/lib/drawing-html.ts'
import { readXml, type XmlElement } from '#tests/support/read-xml.ts'

const folder = new URL('../../../../site/drawings/', import.meta.url)

test('every drawing that an editor may choose is there, and no other', () => {
  expect(readdirSync(folder).toSorted()).toEqual(drawings.map((name) => `${name}.svg`).toSorted())
})

describe.each(drawings)('%s', (name) => {
  const source = readFileSync(new URL(`${name}.svg`, folder), 'utf8')
  const all = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(all)]
  const elements = all(readXml(source))

  test('is small', () => {
    expect(source.length).toBeLessThanOrEqual(2500)
  })

  test('holds nothing but shapes: no style, script, text, link or id that two of it on a page would share', () => {
    for (const element of elements) {
      expect(['svg', 'g', 'path', 'rect', 'circle']).toContain(element.name)
      expect(Object.keys(element.attributes)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(style|id|href|on.*)$/)]))
    }
  })

  test('takes every colour from the page', () => {
    const coloured = elements.filter(({ attributes }) => 'fill' in attributes || 'stroke' in attributes)
    for (const { name: shape, attributes } of coloured.filter((element) => element.name !== 'g')) {
      expect([shape, attributes.class]).toEqual([shape, expect.stringMatching(/^(ink|tone|soft|warm|paper|line|light|warm-line)$/)])
    }
  })
})

test('a drawing is an image when it has a text, and hidden when it only decorates', () => {
  expect(drawingHtml('umbrella', 'A "safe" place')).toContain('role="img" aria-label="A &quot;safe&quot; place"')
  expect(drawingHtml('umbrella')).toContain('aria-hidden="true"')
  expect(drawingHtml('umbrella')).not.toContain('role=')
  expect(drawingHtml('no-such-drawing')).toBe('')
})
