import type { Alert } from '#content/schema/alert.ts'
import type { Audience } from '#content/schema/audience.ts'
import type { Content } from '#content/schema/content.ts'
import type { Helpline } from '#content/schema/helpline.ts'
import type { Picture } from '#content/schema/picture.ts'
import type { Settings } from '#content/schema/settings.ts'

/** What stands round every page: header, notice, footer. */
export interface Shell {
  settings: Settings
  /** The partnership's logo, `null` where the hub's mark stands. */
  logo: Picture | null
  /** Absolute address of the site, without a slash at the end. */
  siteUrl: string
  isPreview: boolean
  /** The first line to ring in an emergency. */
  emergency: Helpline | null
  alert: Alert | null
}

/** Reads the shell of a page for these audiences; of their notices the first is shown. */
export function readShell(content: Content, audiences: readonly Audience[] = []): Shell {
  const settings = content.settings()
  return {
    settings,
    logo: settings.brand.logo === undefined ? null : content.picture(settings.brand.logo),
    siteUrl: content.siteUrl,
    isPreview: content.isPreview,
    emergency: content.emergencyHelplines().find(({ phone }) => phone !== undefined) ?? null,
    alert: readAlert(content, audiences),
  }
}

function readAlert(content: Content, audiences: readonly Audience[]): Alert | null {
  if (audiences.length === 0) return content.alert()
  for (const audience of audiences) {
    const alert = content.alert(audience)
    if (alert) return alert
  }
  return null
}
