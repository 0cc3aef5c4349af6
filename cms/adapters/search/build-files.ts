/** What lies in the folder of a build: records, one a line; the index; and which page each fragment of it is of. */
export const buildFiles = { records: 'records.jsonl', index: 'index', pages: 'pages.json' } as const
