import type { BasePayload } from 'payload'

/** What an empty hub says until a partnership has written its own. */
const settings = {
  name: 'Safeguarding partnership',
  shortName: 'Partnership',
  area: 'Our area',
  strapline: 'Help and advice to keep children safe',
  contact: {},
  home: {
    title: 'Help and advice to keep children safe',
    introduction: 'This site is being prepared. If a child is in danger now, ring 999.',
    doors: [
      { audience: 'young-people' as const, title: 'Young people', text: 'Advice for you.' },
      { audience: 'parents' as const, title: 'Parents and carers', text: 'Advice for families.' },
      { audience: 'professionals' as const, title: 'Professionals', text: 'Guidance for your work.' },
    ],
  },
  hubs: [],
  navigation: [
    { label: 'Young people', href: '/young-people/' },
    { label: 'Parents and carers', href: '/parents/' },
    { label: 'Professionals', href: '/professionals/' },
    { label: 'Topics', href: '/topics/' },
  ],
  footer: [],
  securityContact: 'mailto:security@example.org',
}

/** Publishes just enough for a sound, empty site: neutral settings, and the emergency number. */
export async function emptyHub(payload: BasePayload): Promise<void> {
  const { totalDocs } = await payload.count({ collection: 'helplines', where: { id: { equals: 'emergency-999' } }, trash: true })
  if (totalDocs === 0)
    await payload.create({
      collection: 'helplines',
      data: {
        id: 'emergency-999',
        name: 'Emergency services',
        phone: '999',
        about: 'The police, ambulance and fire service, when somebody is in danger right now.',
        hours: 'Day and night, every day',
        opening: { kind: 'always', bankHolidays: 'usual' },
        cost: 'Free',
        audience: ['young-people', 'parents', 'professionals'],
        kind: 'emergency',
        source: 'The United Kingdom’s emergency number',
        checkedOn: '2026-11-23T12:00:00.000Z',
        order: 1,
        _status: 'published',
      },
      depth: 0,
    })
  await payload.updateGlobal({ slug: 'site-settings', data: { ...settings, _status: 'published' }, depth: 0 })
}
