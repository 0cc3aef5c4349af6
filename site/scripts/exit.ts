/**
 * Exit this page: hides what stands here and leaves for the page that the link names. The link works without this script, and nothing is
 * stored or taken out of the history, so that Back returns to a page that can be read.
 *
 * Behaviour and words follow the component of GOV.UK Frontend, MIT Licence, Copyright (C) 2017 Crown Copyright (Government Digital Service).
 */
import { afterKeyUp, noPresses, pressesInWords, pressesToExit } from './shift-presses.ts'

/** How long the next press may take, and how long a message of the kind "expired" stays. */
const patienceMilliseconds = 5_000

let presses = noPresses
let expiry: ReturnType<typeof setTimeout> | undefined
let silence: ReturnType<typeof setTimeout> | undefined

// Looked for each time: a preview replaces the whole body after every save.
const find = (selector: string) => document.querySelector<HTMLElement>(selector)

function tell(words: string): void {
  clearTimeout(silence)
  const status = find('.exit-status')
  if (status) status.textContent = words
  const bar = find('.exit')
  if (bar) bar.dataset.presses = String(presses.count)
}

function expire(): void {
  clearTimeout(expiry)
  presses = { ...presses, count: 0 }
  tell('Exit this page expired.')
  silence = setTimeout(() => tell(''), patienceMilliseconds)
}

function leave(): void {
  const link = find('.exit-button')
  // A page of the site is framed in a preview only, where links open beside it.
  if (!(link instanceof HTMLAnchorElement) || self !== top) return
  clearTimeout(expiry)
  presses = { ...presses, count: 0 }
  tell('')
  const overlay = document.createElement('div')
  overlay.className = 'exit-overlay'
  overlay.role = 'alert'
  document.body.classList.add('is-leaving')
  document.body.append(overlay)
  // A change of text is announced more reliably than an element that comes with it.
  overlay.textContent = 'Loading'
  location.href = link.href
}

function restore(): void {
  clearTimeout(expiry)
  presses = noPresses
  tell('')
  document.body.classList.remove('is-leaving')
  find('.exit-overlay')?.remove()
}

function countKey(event: KeyboardEvent): void {
  const before = presses.count
  presses = afterKeyUp(presses, event)
  if (presses.count === pressesToExit) return leave()
  if (presses.count === 0) return before > 0 ? expire() : undefined
  tell(pressesInWords(presses.count))
  clearTimeout(expiry)
  expiry = setTimeout(expire, patienceMilliseconds)
}

document.addEventListener('keyup', countKey, true)
document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || !event.target.closest('[data-exit]') || self !== top) return
  event.preventDefault()
  leave()
})
// A browser may bring the page back as it was left, overlay and all.
addEventListener('pageshow', restore)
