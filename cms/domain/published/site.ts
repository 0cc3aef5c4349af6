import { alertSchema, type Alert } from '#content/schema/alert.ts'
import { settingsSchema, type Settings } from '#content/schema/settings.ts'
import { brandOf } from './brand.ts'
import { exitUrlOf, faultOfExitUrl } from './exit-url.ts'
import { published, type Published } from './fault.ts'
import { idsOf, instantOf, textOf, type Raw } from './raw.ts'

const group = (value: unknown): Raw => (value && typeof value === 'object' ? (value as Raw) : {})
const rows = (value: unknown): Raw[] => (Array.isArray(value) ? value.map(group) : [])
const lines = (value: unknown): string[] => (textOf(value) ?? '').split('\n').flatMap((line) => textOf(line) ?? [])

/** The site's settings as the site reads them. */
export function publishedSettings(raw: Raw): Published<Settings> {
  const contact = group(raw.contact)
  const home = group(raw.home)
  const links = (value: unknown) => rows(value).map(({ label, href }) => ({ label: textOf(label), href: textOf(href) }))
  const { brand, faults } = brandOf(group(raw.brand))
  const exitUrl = exitUrlOf(raw.exitUrl)
  const exitFault = faultOfExitUrl(exitUrl)
  const candidate = {
    name: textOf(raw.name),
    shortName: textOf(raw.shortName),
    area: textOf(raw.area),
    strapline: textOf(raw.strapline),
    contact: {
      email: textOf(contact.email),
      phone: textOf(contact.phone),
      address: lines(contact.address),
    },
    home: {
      title: textOf(home.title),
      introduction: textOf(home.introduction),
      doors: rows(home.doors).map((door) => ({
        audience: door.audience,
        title: textOf(door.title),
        text: textOf(door.text),
        drawing: textOf(door.drawing),
      })),
      featured: idsOf(home.featured),
    },
    hubs: rows(raw.hubs).map((hub) => ({
      audience: hub.audience,
      title: textOf(hub.title),
      introduction: textOf(hub.introduction),
      featured: idsOf(hub.featured),
    })),
    brand,
    exitUrl,
    navigation: links(raw.navigation),
    footer: links(raw.footer),
    securityContact: textOf(raw.securityContact),
  }
  return published(settingsSchema, candidate, {}, [...faults, ...(exitFault ? [{ field: 'exitUrl', message: exitFault }] : [])])
}

/** The alert as the site reads it; `null` while it is switched off. */
export function publishedAlert(raw: Raw): Published<Alert | null> {
  if (raw.isOn !== true) return { ok: true, value: null }
  const link = group(raw.link)
  return published(
    alertSchema,
    {
      tone: raw.tone,
      title: textOf(raw.title),
      message: textOf(raw.message),
      ...(textOf(link.href) && { link: { href: textOf(link.href), label: textOf(link.label) ?? textOf(link.href) } }),
      audiences: raw.audience ?? [],
      startsAt: instantOf(raw.startsAt),
      endsAt: instantOf(raw.endsAt),
    },
    { audiences: 'audience' },
  )
}
