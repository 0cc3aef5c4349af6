import { describe, expect, it } from 'vitest'
import { sizesOf } from '#cms/domain/picture/sizes.ts'

const widths = (width: number, height = 100) => sizesOf({ width, height }).map((size) => size.width)

describe('sizes in which a picture is offered', () => {
  it('are four for a large picture', () => expect(widths(2000)).toEqual([320, 640, 960, 1600]))
  it('never enlarge: a small picture keeps its own size', () => expect(widths(200)).toEqual([200]))
  it('add the own width of a picture between two of them', () => expect(widths(800)).toEqual([320, 640, 800]))
  it('leave out an own width that hardly differs', () => expect(widths(1000)).toEqual([320, 640, 960]))
  it('keep the shape', () => expect(sizesOf({ width: 2000, height: 1500 }).at(-1)).toEqual({ width: 1600, height: 1200 }))
  it('leave a very flat picture one pixel of height', () =>
    expect(sizesOf({ width: 1600, height: 1 })[0]).toEqual({ width: 320, height: 1 }))
})
