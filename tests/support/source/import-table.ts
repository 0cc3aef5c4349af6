/** What the files of a folder may import. */
export interface Allowance {
  /** Files of the project: a folder ends in a slash, anything else is one file. */
  files: readonly string[]
  /** Packages by name; `*` stands for the rest of a name, or alone for every package. */
  packages: readonly string[]
}

const config = [
  'cms/access/',
  'cms/collections/',
  'cms/endpoints/',
  'cms/fields/',
  'cms/globals/',
  'cms/hooks/',
  'cms/domain/',
  'content/schema/',
]
/** Named besides: the settings, where the project stands, and the types that Payload generates. */
const ground = ['cms/env.ts', 'cms/env/', 'cms/project-folder.ts', 'cms/payload-types.ts']
const everything = ['cms/', 'content/', 'site/', 'scripts/', 'tests/']
const payload = ['node:*', 'payload', '@payloadcms/*']

/**
 * Who may import whom: for each file the entry with the longest matching beginning holds. To let a folder import something else, write it
 * here, where a reviewer sees it.
 */
export const importTable: Readonly<Record<string, Allowance>> = {
  'content/schema/': { files: ['content/schema/'], packages: ['zod'] },
  // Of the rules, those that pages ask as well as the server: what a form takes, and until when; how far two colours differ; what a query means; how days, hours
  // and figures are said, on pages and in mail alike.
  'site/': {
    files: [
      'content/schema/',
      'site/',
      'cms/domain/brand/',
      'cms/domain/question/',
      'cms/domain/search/',
      'cms/domain/subscriber/',
      'cms/domain/words/',
    ],
    packages: ['altcha-lib', 'astro', 'd3-scale', 'feed', 'ical-generator', 'react'],
  },
  'public/': { files: [], packages: [] },

  'cms/domain/': {
    files: ['cms/domain/', 'content/schema/'],
    packages: ['zod', 'unified', 'remark-*', 'yaml', 'mdast', 'unist', 'mdast-util-*', 'culori'],
  },
  'cms/jobs/': { files: ['cms/jobs/', 'cms/domain/', 'content/schema/'], packages: [] },
  'cms/adapters/': {
    files: [
      'cms/adapters/',
      'cms/jobs/ports.ts',
      'cms/jobs/compose-digests/ports.ts',
      'cms/jobs/import-subscribers/ports.ts',
      'cms/jobs/run-schedules/ports.ts',
      'cms/jobs/publish-search/ports.ts',
      'cms/jobs/send-bulletins/',
      'cms/jobs/take-reports/ports.ts',
      'cms/jobs/watch-canaries/ports.ts',
      'cms/fields/id.ts',
      'cms/domain/',
      'cms/migrations/',
      'content/schema/',
      ...ground,
    ],
    packages: [...payload, '@libsql/client', 'csv-parse', 'mongodb', 'mongoose', 'mrmime', 'pagefind', 'resend', 'sharp', 'yaml', 'zod'],
  },

  'cms/access/': { files: ['cms/access/', 'cms/domain/', 'content/schema/'], packages: ['payload'] },
  'cms/fields/': { files: ['cms/fields/', 'cms/access/', 'cms/hooks/', 'cms/domain/', 'content/schema/'], packages: payload },
  'cms/hooks/': {
    files: ['cms/hooks/', 'cms/access/', 'cms/fields/id.ts', 'cms/domain/', 'content/schema/', ...ground],
    packages: payload,
  },
  'cms/endpoints/': {
    files: [
      'cms/endpoints/',
      'cms/access/',
      'cms/hooks/',
      'cms/fields/id.ts',
      'cms/domain/',
      // Actions run a job's own steps with tools that are handed to them; the outside comes in by these alone.
      'cms/jobs/send-bulletins/',
      'cms/jobs/import-subscribers/',
      'cms/adapters/payload/hold-switch.ts',
      'cms/adapters/subscribers/',
      'cms/adapters/payload/delivery-timeline.ts',
      'cms/adapters/ledger/audience-stamp.ts',
      'cms/adapters/ledger/edition-lists.ts',
      'cms/adapters/outbox/',
      'content/schema/',
      ...ground,
    ],
    packages: [...payload, 'zod'],
  },
  'cms/collections/': { files: [...config, ...ground], packages: payload },
  'cms/globals/': { files: [...config, ...ground], packages: payload },
  // Wires the collection of pictures to the studio on this machine, as payload.config.ts does for the database.
  'cms/collections/media-library.ts': { files: [...config, ...ground, 'cms/adapters/pictures/'], packages: payload },

  // Hands the hooks of subscribers the store's own dealings with them.
  'cms/collections/subscribers.ts': { files: [...config, ...ground, 'cms/adapters/subscribers/'], packages: payload },

  'cms/server/': {
    files: ['cms/', 'content/schema/'],
    packages: [
      ...payload,
      'altcha-lib',
      'mrmime',
      'negotiator',
      'proxy-addr',
      'range-parser',
      'minisearch',
      'rate-limiter-flexible',
      'httpxy',
      'standardwebhooks',
      'zod',
    ],
  },
  // Runs in the process that owns the port: reading goes on without Payload, so nothing of it is loaded there.
  'cms/server/reader/': {
    files: ['cms/server/reader/', 'cms/domain/http/', 'cms/domain/process/', ...ground],
    packages: ['node:*', 'negotiator', 'proxy-addr', 'range-parser', 'httpxy', 'zod'],
  },
  'cms/admin/': { files: ['cms/', 'content/schema/'], packages: [...payload, 'd3-scale', 'react', 'next'] },
  'cms/app/': { files: ['cms/'], packages: ['payload', '@payloadcms/*', 'react', 'next'] },

  'cms/env.ts': { files: ['cms/env/'], packages: [] },
  'cms/env/': { files: ['cms/env/'], packages: ['node:*', 'proxy-addr', 'zod'] },
  'cms/project-folder.ts': { files: [], packages: ['node:path'] },
  'cms/payload-types.ts': { files: [], packages: ['payload'] },
  'cms/migrations/': { files: ['cms/migrations/'], packages: ['@payloadcms/db-*'] },
  'cms/next-env.d.ts': { files: ['cms/.next/'], packages: [] },
  'cms/next.config.ts': { files: [], packages: ['node:url', 'next', '@payloadcms/next'] },
  'cms/payload.config.ts': { files: ['cms/'], packages: [...payload, 'sharp'] },

  'scripts/': { files: everything, packages: ['*'] },
  // Runs before anything is installed, on whatever Node is there.
  'scripts/setup/': { files: ['scripts/setup/'], packages: ['node:*'] },
  'tests/': { files: everything, packages: ['*'] },
  'astro.config.mjs': { files: ['site/renderer.ts'], packages: ['astro', '@astrojs/react', 'node:*'] },
  'eslint.config.mjs': { files: [], packages: ['typescript-eslint'] },
  'vitest.config.ts': { files: [], packages: ['vitest', 'node:*'] },
}

/** The entry of the table that holds for a file; `undefined` when there is none. */
export function allowanceFor(path: string): Allowance | undefined {
  const entry = Object.keys(importTable)
    .filter((beginning) => (beginning.endsWith('/') ? path.startsWith(beginning) : path === beginning))
    .toSorted((a, b) => b.length - a.length)[0]
  return entry === undefined ? undefined : importTable[entry]
}

/** True when an allowance covers a file of the project. */
export function coversFile({ files }: Allowance, path: string): boolean {
  return files.some((allowed) => (allowed.endsWith('/') ? path.startsWith(allowed) : path === allowed))
}

/** True when an allowance covers a package. */
export function coversPackage({ packages }: Allowance, name: string): boolean {
  return packages.some((allowed) => (allowed.endsWith('*') ? name.startsWith(allowed.slice(0, -1)) : name === allowed))
}
