/**
 * A little work for the browser while somebody fills in a form (altcha-lib 2): too little to notice, too much for a program that sends
 * thousands. Nobody solves a puzzle. Where anything of it is missing or fails the form is sent without, and fewer of those are taken.
 */
import { solveChallenge, type Challenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'

/** Longest time, in milliseconds, that the work may hold up a form that was sent. */
const patience = 15_000

async function prove(address: string): Promise<string> {
  const response = await fetch(address)
  const challenge = (await response.json()) as Challenge
  const solution = await solveChallenge({ challenge, deriveKey, timeout: patience })
  return solution ? btoa(JSON.stringify({ challenge, solution })) : ''
}

const form = document.querySelector<HTMLFormElement>('form[data-challenge]')
const field = form?.querySelector<HTMLInputElement>('input[name="proof"]')

if (form && field && globalThis.crypto?.subtle) {
  let proof: Promise<string> | undefined
  let isWaiting = false
  const begin = () => (proof ??= prove(form.dataset.challenge!).catch(() => ''))
  form.addEventListener('focusin', begin, { once: true })
  form.addEventListener('submit', (event) => {
    if (field.value !== '') return
    event.preventDefault()
    if (isWaiting) return
    isWaiting = true
    const status = form.querySelector('[role="status"]')
    if (status) status.textContent = 'Sending…'
    void begin().then((value) => {
      field.value = value
      form.submit()
    })
  })
  // Somebody who comes back to the page needs work that was not used before.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    proof = undefined
    isWaiting = false
    field.value = ''
  })
}
