import { momentText } from '../words/event-times.ts'
import { escapeHtml } from '../words/escape.ts'
import type { ExclusionCount } from './review.ts'
import type { LedgerCounts } from './progress.ts'
import { deliveryReportWords, deliveryStateWords, sendingKindWords } from './sending-words.ts'

/** A line of a table: what is counted, and how many. */
interface Line {
  label: string
  count: number
}

/** What a delivery report tells. Nothing in it is about one person. */
export interface DeliveryReportFacts extends LedgerCounts {
  title: string
  kind: string
  /** Where the sending stands, in a sentence. */
  words: string
  at: string
  lists: readonly string[]
  exclusions: readonly ExclusionCount[]
  /** Copies that the provider accepted, by where the people work. */
  sectors: readonly Line[]
  madeAt: string
}

const figure = (count: number) => count.toLocaleString('en-GB')

function table(caption: string, head: string, lines: readonly Line[]): string {
  if (lines.length === 0) return ''
  const rows = lines.map(({ label, count }) => `<tr><th scope="row">${escapeHtml(label)}</th><td>${figure(count)}</td></tr>`)
  return `<table><caption>${escapeHtml(caption)}</caption><thead><tr><th scope="col">${escapeHtml(head)}</th><th scope="col">People</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
}

/** Counts by a fixed set of names, in its order, those that are none left out. */
function named(words: Readonly<Record<string, string>>, counts: Readonly<Record<string, number | undefined>>): Line[] {
  return Object.entries(words).flatMap(([name, label]) => (counts[name] ? [{ label, count: counts[name] }] : []))
}

const style = `body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;color:#111;background:#fff}
table{width:100%;margin:0 0 1.5rem;border-collapse:collapse;break-inside:avoid}caption{padding:.5rem 0;font-weight:700;text-align:start}
th,td{padding:.375rem 0;border-top:1px solid #bbb;text-align:start;font-weight:400}thead th{font-weight:700}td,thead th:last-child{text-align:end;font-variant-numeric:tabular-nums}
@media print{body{margin:0}}`

/** The delivery report of a sending as a page of its own, to be printed or kept: counts alone, no addresses. */
export function deliveryReportPage(facts: DeliveryReportFacts): string {
  const title = `Delivery report: ${facts.title}`
  const tables = [
    table('What happened', 'Outcome', named(deliveryStateWords, facts.states)),
    table('What the mail provider reported of the accepted', 'Report', named(deliveryReportWords, facts.reports)),
    table(
      'Not sent, by reason',
      'Reason',
      facts.exclusions.map(({ reason, count }) => ({ label: reason, count })),
    ),
    table('Accepted, by where people work', 'Sector', facts.sectors),
  ]
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>${style}</style></head><body><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(sendingKindWords[facts.kind] ?? facts.kind)} to ${escapeHtml(facts.lists.join(', '))}; ${momentText(facts.at)}. ${escapeHtml(facts.words)}</p>${tables.join('')}<p>Made at ${momentText(facts.madeAt)}, Essex time. Opens and clicks are not measured.</p></main></body></html>`
}
