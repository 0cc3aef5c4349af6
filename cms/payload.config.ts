import { en } from '@payloadcms/translations/languages/en'
import { buildConfig } from 'payload'
import { guardLocks } from './collections/guard-locks.ts'
import { databaseAdapter } from './adapters/database/adapter.ts'
import { payloadSecret } from './adapters/data-folder/secret.ts'
import { mailAdapter } from './adapters/mail/mail-adapter.ts'
import { adminConfig } from './admin/admin-config.ts'
import { Approvals } from './collections/approvals.ts'
import { Batches } from './collections/batches.ts'
import { Bulletins } from './collections/bulletins.ts'
import { Consents } from './collections/consents.ts'
import { Deliveries } from './collections/deliveries.ts'
import { Lists } from './collections/lists.ts'
import { SendingTemplates } from './collections/sending-templates.ts'
import { Sendings } from './collections/sendings.ts'
import { Subscribers } from './collections/subscribers.ts'
import { Subscriptions } from './collections/subscriptions.ts'
import { Suppressions } from './collections/suppressions.ts'
import { WebhookEvents } from './collections/webhook-events.ts'
import { Articles } from './collections/articles.ts'
import { AuditLog } from './collections/audit-log.ts'
import { Changes } from './collections/changes.ts'
import { Claims } from './collections/claims.ts'
import { Documents } from './collections/documents.ts'
import { EventQuestions } from './collections/event-questions.ts'
import { Events } from './collections/events.ts'
import { Helplines } from './collections/helplines.ts'
import { Imports } from './collections/imports.ts'
import { JobClaims } from './collections/job-claims.ts'
import { LivePaths } from './collections/live-paths.ts'
import { maxFileBytes } from './domain/picture/limits.ts'
import { tooManyBytes } from './domain/picture/judge-file.ts'
import { mediaLibrary } from './collections/media-library.ts'
import { Pages } from './collections/pages.ts'
import { PreviewLinks } from './collections/preview-links.ts'
import { Redirects } from './collections/redirects.ts'
import { RenderFailures } from './collections/render-failures.ts'
import { Schedules } from './collections/schedules.ts'
import { Topics } from './collections/topics.ts'
import { Users } from './collections/users.ts'
import { holdEndpoints } from './endpoints/hold.ts'
import { outboxEndpoints } from './endpoints/outbox.ts'
import { env } from './env.ts'
import { AlertBanner } from './globals/alert.ts'
import { Hold } from './globals/hold.ts'
import { SiteSettings } from './globals/site-settings.ts'
import { inProject } from './project-folder.ts'
import { loggerOptions } from './server/log/logger.ts'

const { port, siteUrl, ...settings } = env()

/** Origins whose browsers may use a session: the public address, and both spellings of this machine. */
const origins = [siteUrl, `http://localhost:${port}`, `http://127.0.0.1:${port}`]

const config = buildConfig({
  secret: payloadSecret(settings.dataDir, settings.payloadSecret),
  db: databaseAdapter(settings),
  email: mailAdapter(settings),
  admin: adminConfig,
  collections: [
    Articles,
    Pages,
    Topics,
    Events,
    EventQuestions,
    Documents,
    mediaLibrary(settings),
    Helplines,
    Claims,
    Schedules,
    Redirects,
    PreviewLinks,
    RenderFailures,
    Users,
    AuditLog,
    Changes,
    LivePaths,
    JobClaims,
    Imports,
    Bulletins,
    Lists,
    Subscribers,
    Subscriptions,
    Consents,
    Suppressions,
    Sendings,
    SendingTemplates,
    Batches,
    Deliveries,
    Approvals,
    WebhookEvents,
  ],
  globals: [SiteSettings, AlertBanner, Hold],
  endpoints: [...holdEndpoints, ...outboxEndpoints],
  i18n: { supportedLanguages: { en }, fallbackLanguage: 'en' },
  csrf: origins,
  cors: [],
  graphQL: { disable: true },
  maxDepth: 2,
  defaultDepth: 0,
  telemetry: false,
  logger: loggerOptions,
  // Refusals are answers, not faults: whoever asked has been told, and the log stays readable.
  loggingLevels: { APIError: 'info' },
  upload: { limits: { fileSize: maxFileBytes }, abortOnLimit: true, responseOnLimit: tooManyBytes },
  typescript: { outputFile: inProject('cms', 'payload-types.ts') },
})

export default config.then(guardLocks)
