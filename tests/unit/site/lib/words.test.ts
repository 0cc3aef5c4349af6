import { expect, test } from 'vitest'
import { formatDay } from '#cms/domain/words/day.ts'
import { gapOf, gapsElsewhere } from '#site/lib/gaps.ts'
import { headWords } from '#site/lib/meta.ts'
import { numberInPath } from '#site/lib/paths.ts'
import { smsHref, telHref } from '#cms/domain/words/phone.ts'
import { pictureSources } from '#site/lib/picture-sources.ts'
import { siteName } from '#cms/domain/words/site-name.ts'
import { videoFacts } from '#cms/domain/words/video-facts.ts'
import { aPicture, theSettings } from '#tests/support/content-records.ts'

test('days are written as in Britain, in London time', () => {
  expect(formatDay('2026-11-23')).toBe('23 November 2026')
  expect(formatDay('2026-06-30T23:30:00.000Z')).toBe('1 July 2026')
})

test.each(['', 'soon', undefined])('a draft with %j for a date shows none', (value) => {
  expect(formatDay(value)).toBe('')
})

test('numbers can be tapped', () => {
  expect(telHref('0345 603 7627')).toBe('tel:03456037627')
  expect(smsHref('85258')).toBe('sms:85258')
})

test.each([
  ['1', 1],
  ['120', 120],
  ['0', null],
  ['01', null],
  ['-1', null],
  ['1.0', null],
  ['1e3', null],
  ['9999999999', null],
  ['', null],
  [undefined, null],
])('the page number %j in an address is read as %j', (part, number) => {
  expect(numberInPath(part)).toBe(number)
})

test('a sensitive page says the same about itself whatever its subject', () => {
  const shell = { settings: theSettings(), siteUrl: 'https://hub.example' }
  const page = { title: 'When home is not safe', description: 'Leaving a violent home.', path: '/articles/x/' }
  const words = headWords({ ...page, isSensitive: true }, shell)
  expect(words.title).toBe('Advice – Anyshire Safeguarding Partnership')
  expect(words.description).toBe(shell.settings.strapline)
  expect(headWords(page, shell).title).toBe('When home is not safe – Anyshire Safeguarding Partnership')
  expect(headWords({ ...page, title: '' }, shell).title).toBe('Anyshire Safeguarding Partnership')
})

test('a picture is offered in newer formats by width, with the largest JPEG for all others', () => {
  const { sources, fallback } = pictureSources(aPicture({ id: 'bench' }))
  expect(sources).toEqual([{ type: 'image/avif', srcset: '/pictures/bench-640.avif 640w, /pictures/bench-1280.avif 1280w' }])
  expect(fallback.path).toBe('/pictures/bench-1280.jpeg')
})

test('a picture without JPEG falls back to the largest there is', () => {
  const only = { path: '/pictures/a.webp', format: 'webp' as const, width: 10, height: 10 }
  expect(pictureSources(aPicture({ id: 'a', variants: [only] })).fallback).toBe(only)
})

test('a video says what to expect and whose site it is on', () => {
  const video = { type: 'video' as const, url: 'https://www.videos.example/w?v=1', title: 'x', hasCaptions: true }
  expect(videoFacts({ ...video, minutes: 1 })).toBe('1 minute, with captions, on videos.example')
  expect(videoFacts({ ...video, url: '/talks/', minutes: 4, hasCaptions: false })).toBe('4 minutes, no captions')
  expect(siteName('not an address')).toBe('')
})

test('gaps are marked in place or listed, never both and never lost', () => {
  const gaps = [
    { field: 'title', message: 'Title is missing' },
    { field: 'slug', message: 'Address is missing' },
  ]
  expect(gapOf(gaps, 'title')).toBe('Title is missing')
  expect(gapOf(undefined, 'title')).toBeUndefined()
  expect(gapsElsewhere(gaps, ['title'])).toEqual([gaps[1]])
})
