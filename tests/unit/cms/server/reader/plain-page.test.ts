import { expect, test } from 'vitest'
import { plainPage, plainPages } from '#cms/server/reader/plain-page.ts'

test.each(Object.entries(plainPages))('%s is a whole page that names the emergency number and needs no style or script', (_name, page) => {
  const html = plainPage(page)
  expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB">/)
  expect(html).toContain('tel:999')
  expect(html).not.toMatch(/<script|<style| style=|https?:/)
})

test('text is never taken for markup', () => {
  expect(plainPage({ title: '<b>&"', paragraphs: ['<script>'] })).toContain('<h1>&lt;b&gt;&amp;&quot;</h1>\n<p>&lt;script&gt;</p>')
})
