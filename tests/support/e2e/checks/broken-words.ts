import type { Page } from 'playwright-core'

/** Words that run over from one line to the next without a hyphen, each with what it stands in. Addresses may break anywhere. */
export const brokenWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const broken = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!
      if (!parent.checkVisibility() || parent.closest('svg, script, .visually-hidden, .skip-link, .leave-empty')) continue
      for (const { 0: run, index } of node.textContent!.matchAll(/\S+/g)) {
        const isAddress = /[\p{L}\d][.@/][\p{L}\d]/u.test(run)
        for (const word of isAddress ? [] : run.matchAll(/[\p{L}\p{N}’']+/gu)) {
          const range = document.createRange()
          range.setStart(node, index + word.index)
          range.setEnd(node, index + word.index + word[0].length)
          const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)))
          if (lines.size > 1) broken.add(`${word[0]} in ${parent.localName}.${parent.closest('[class]')?.className}`)
        }
      }
    }
    return [...broken]
  })
