import type { Page } from 'playwright-core'

/** What a page promises and cannot keep without script: buttons that belong to no form, and words that only script would show. */
export const scriptlessFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = []
    const isDead = (button: HTMLButtonElement) => button.form === null && !button.hasAttribute('popovertarget')
    for (const button of document.querySelectorAll('button'))
      if (button.checkVisibility() && isDead(button)) faults.push(`shows the button “${button.innerText.trim()}”, which does nothing`)
    for (const link of document.querySelectorAll('a'))
      if (link.checkVisibility() && !link.getAttribute('href'))
        faults.push(`shows the link “${link.innerText.trim()}”, which leads nowhere`)
    if ((document.querySelector('main')?.innerText ?? '').trim().length < 40) faults.push('has nothing to read')
    return faults
  })
