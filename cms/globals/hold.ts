import type { GlobalConfig } from 'payload'
import { publishers, nobody, writers } from '#cms/access/predicates.ts'

/** The switch that stops bulletins, tweets and partner notices. It is set by `POST /api/hold`, and by the hub itself after a restore. */
export const Hold: GlobalConfig = {
  slug: 'hold',
  label: 'Hold',
  access: { read: writers, readVersions: publishers, update: nobody },
  admin: { group: 'Site', hidden: true, hideAPIURL: true },
  fields: [
    { name: 'isOn', type: 'checkbox', defaultValue: false },
    { name: 'reason', type: 'textarea' },
    /** The person who set it; empty when the hub did. */
    { name: 'person', type: 'text' },
    { name: 'since', type: 'date' },
  ],
}
