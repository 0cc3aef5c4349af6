import { addressOf } from '#cms/env/address.ts'
import type { Env } from '#cms/env.ts'

/** What a person needs to know once the hub runs. */
export function summaryOf({ siteUrl, host, port, dataDir }: Pick<Env, 'siteUrl' | 'host' | 'port' | 'dataDir'>): string {
  const here = addressOf(host, port)
  const lines = [
    ['Site', siteUrl],
    ['Admin', `${siteUrl}/admin`],
    ...(siteUrl === here ? [] : [['Listening on', here]]),
    ['Data', dataDir],
    ['To stop', 'Ctrl-C'],
  ]
  return ['', '  The hub is running.', '', ...lines.map(([name, value]) => `  ${name!.padEnd(14)}${value}`), ''].join('\n')
}
