/**
 * Results while somebody types. Everything happens on the device: what is typed goes nowhere, and nothing of it is kept. Whenever
 * something is missing or fails, the form is left to work as it does without this script.
 */
import type { SearchAnswer, SearchWords } from '#content/schema/search.ts'
import { answerPlan } from '#cms/domain/search/answer-plan.ts'
import { createPlanner } from '#cms/domain/search/plan.ts'
import { answerParts, countInWords } from '../lib/search-parts.ts'
import { nodesOf } from './element-nodes.ts'
import { openEngine, type Engine } from './pagefind-engine.ts'

/** Milliseconds of quiet after a key before a search begins, and before its count is read out. */
const typingPause = 120
const readingPause = 700

interface Tools {
  plan: ReturnType<typeof createPlanner>
  engine: Engine
}

const form = document.querySelector<HTMLFormElement>('.search-form')!
const input = form.querySelector<HTMLInputElement>('input[type="search"]')!
const answerArea = document.querySelector<HTMLElement>('#answer')!
const count = document.querySelector<HTMLElement>('.search-count')!
const atFirst = [...answerArea.childNodes]

let tools: Promise<Tools | undefined> | undefined
let round = 0
let typing: ReturnType<typeof setTimeout> | undefined
let reading: ReturnType<typeof setTimeout> | undefined

async function load(): Promise<Tools | undefined> {
  try {
    const [words, engine] = await Promise.all([fetch('/search/words.json'), openEngine()])
    if (!words.ok) return undefined
    return { plan: createPlanner((await words.json()) as SearchWords), engine }
  } catch {
    return undefined
  }
}

/** The answer to what stands in the box; `undefined` when it cannot be given here, or somebody has typed on. */
async function answer(): Promise<SearchAnswer | undefined> {
  const own = ++round
  const ready = await (tools ??= load())
  if (!ready) return undefined
  const answered = await answerPlan(ready.plan(input.value), ready.engine.find).catch(() => undefined)
  return own === round ? answered : undefined
}

function show(answered: SearchAnswer): void {
  answerArea.replaceChildren(...nodesOf(answerParts(answered)))
  clearTimeout(reading)
  // Said once somebody pauses: a count for every key would drown the echo of the keys.
  reading = setTimeout(() => (count.textContent = countInWords(answered)), readingPause)
}

function showFirst(): void {
  round++
  clearTimeout(reading)
  count.textContent = ''
  answerArea.replaceChildren(...atFirst)
}

async function answerTyping(): Promise<void> {
  if (input.value.trim().length < 2) return showFirst()
  const answered = await answer()
  if (answered) show(answered)
}

async function answerAtOnce(): Promise<void> {
  clearTimeout(typing)
  const answered = await answer()
  if (!answered) return form.submit()
  show(answered)
  document.getElementById('found-help')?.parentElement?.scrollIntoView({ block: 'nearest' })
  document.getElementById('found')?.focus({ preventScroll: answered.isWorrying })
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
