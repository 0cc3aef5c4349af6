import { expect, test } from 'vitest'
import { parseReadKey, readKey } from '#cms/domain/site/read.ts'
import { renderOrder } from '#cms/domain/site/render-order.ts'

test.each([['a b'], ['100%'], ['%20'], ['%2520 x'], [''], ['audience/parents']])('a key gives back the part %j', (part) => {
  expect(parseReadKey(readKey('card', part, 'last'))).toEqual({ question: 'card', parts: [part, 'last'] })
})

test('the changed document comes first, then home and hubs, then lists, then the other articles', () => {
  const paths = ['/articles/b/', '/feed.xml', '/', '/articles/a/', '/parents/', '/about/', '/articles/own/']
  expect(renderOrder(paths, new Set(['/articles/own/']))).toEqual([
    '/articles/own/',
    '/',
    '/parents/',
    '/about/',
    '/feed.xml',
    '/articles/a/',
    '/articles/b/',
  ])
})
