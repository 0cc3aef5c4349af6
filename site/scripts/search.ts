/**
 * Results while somebody types. Everything happens on the device: what is typed goes nowhere, and nothing of it is kept. Whenever
 * something is missing or fails, the form is left to work as it does without this script. Most of it comes when somebody turns to the box.
 */
import type { SearchAnswer } from '#content/schema/search.ts'
import type { SearchTools } from './search-tools.ts'

/** Milliseconds of quiet after a key before a search begins, and before its count is read out. */
const typingPause = 120
const readingPause = 700

const form = document.querySelector<HTMLFormElement>('.search-form')!
const input = form.querySelector<HTMLInputElement>('input[type="search"]')!
const answerArea = document.querySelector<HTMLElement>('#answer')!
const count = document.querySelector<HTMLElement>('.search-count')!
const atFirst = [...answerArea.childNodes]

let tools: Promise<SearchTools | undefined> | undefined
let round = 0
let typing: ReturnType<typeof setTimeout> | undefined
let reading: ReturnType<typeof setTimeout> | undefined

async function load(): Promise<SearchTools | undefined> {
  try {
    const { openTools } = await import('./search-tools.ts')
    return await openTools()
  } catch {
    return undefined
  }
}

/** The tools with an answer to what stands in the box; `undefined` when it cannot be given here, or somebody has typed on. */
async function answer(): Promise<{ ready: SearchTools; answered: SearchAnswer } | undefined> {
  const own = ++round
  const ready = await (tools ??= load())
  const answered = await ready?.answer(input.value).catch(() => undefined)
  return ready && answered && own === round ? { ready, answered } : undefined
}

function show({ ready, answered }: { ready: SearchTools; answered: SearchAnswer }): void {
  answerArea.replaceChildren(...ready.nodesOf(answered))
  clearTimeout(reading)
  // Said once somebody pauses: a count for every key would drown the echo of the keys.
  reading = setTimeout(() => (count.textContent = ready.countInWords(answered)), readingPause)
}

function showFirst(): void {
  round++
  clearTimeout(reading)
  count.textContent = ''
  answerArea.replaceChildren(...atFirst)
}

async function answerTyping(): Promise<void> {
  if (input.value.trim().length < 2) return showFirst()
  const found = await answer()
  if (found) show(found)
}

async function answerAtOnce(): Promise<void> {
  clearTimeout(typing)
  const found = await answer()
  if (!found) return form.submit()
  show(found)
  document.getElementById('found-help')?.parentElement?.scrollIntoView({ block: 'nearest' })
  document.getElementById('found')?.focus({ preventScroll: found.answered.isWorrying })
}

input.addEventListener('focus', () => (tools ??= load()), { once: true })
input.addEventListener('input', () => {
  clearTimeout(typing)
  typing = setTimeout(() => void answerTyping(), typingPause)
})
document.addEventListener('submit', (event) => {
  const sent = event.target
  if (!(sent instanceof HTMLFormElement) || new URL(sent.action).pathname !== '/search/' || tools === undefined) return
  event.preventDefault()
  // The other spelling is a form of its own.
  if (sent !== form) input.value = String(new FormData(sent).get('query') ?? '')
  void answerAtOnce()
})
