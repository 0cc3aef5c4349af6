import { audiences } from '#content/schema/audience.ts'
import type { Settings } from '#content/schema/settings.ts'
import { longTitle, longWord } from './sample-bodies.ts'

/** Settings of a partnership that does not exist. */
export const sampleSettings: Settings = {
  name: 'Anyshire Safeguarding Children Partnership',
  shortName: 'ASCP',
  area: 'Anyshire',
  strapline: 'Advice that keeps children in Anyshire safe.',
  contact: { email: 'hello@anyshire.example', phone: '01632 960 003', address: ['County Hall', 'Market Road', 'Anytown'] },
  home: {
    title: 'Keeping children in Anyshire safe',
    introduction: 'Advice for young people, for parents and carers, and for everybody who works with children.',
    doors: [
      {
        audience: 'young-people',
        title: 'I am a young person',
        text: 'Something on your mind? Start here.',
        drawing: 'scene-young-people',
      },
      { audience: 'parents', title: 'I am a parent or carer', text: 'Calm advice for hard days.', drawing: 'scene-parents' },
      { audience: 'professionals', title: 'I work with children', text: 'Guidance, training and alerts.', drawing: 'scene-professionals' },
    ],
    featured: ['left-out'],
  },
  hubs: audiences.map((audience) => ({
    audience,
    title: { 'young-people': 'You are not on your own', parents: 'For parents and carers', professionals: 'For professionals' }[audience],
    introduction: 'What helps, who to talk to, and what happens then.',
    featured: ['left-out'],
  })),
  brand: { typeface: 'hub', skins: {} },
  exitUrl: 'https://www.bbc.co.uk/weather',
  navigation: [
    { label: 'Young people', href: '/young-people/' },
    { label: 'Parents and carers', href: '/parents/' },
    { label: 'Professionals', href: '/professionals/' },
    { label: 'Topics', href: '/topics/' },
    { label: 'News', href: '/news/' },
    { label: 'Events', href: '/events/' },
    { label: 'Documents', href: '/documents/' },
  ],
  footer: [
    { label: 'About us', href: '/about/' },
    { label: 'Accessibility', href: '/accessibility/' },
    { label: 'Privacy', href: '/privacy/' },
  ],
  securityContact: 'mailto:security@anyshire.example',
}

/** The same with names that fit nowhere. */
export const longSettings: Settings = {
  ...sampleSettings,
  name: `The ${longWord} Safeguarding Children and Adults Partnership of Anyshire and the Towns around it`,
  contact: { email: `${'a-very-long-name'.repeat(3)}@anyshire.example`, phone: '01632 960 003', address: [longTitle, longWord] },
  home: {
    ...sampleSettings.home,
    title: longTitle,
    doors: sampleSettings.home.doors.map((door) => ({ ...door, title: longTitle, text: longWord })),
  },
  hubs: sampleSettings.hubs.map((hub) => ({ ...hub, title: longTitle, introduction: `${longWord} ${longTitle}` })),
  navigation: [
    ...sampleSettings.navigation,
    { label: 'Young people’s own voices and what they ask of us', href: '/about/' },
    { label: longWord, href: '/privacy/' },
  ],
  footer: [...sampleSettings.footer, { label: longTitle, href: '/about/' }],
}

/** The least that a partnership can set. */
export const bareSettings: Settings = {
  ...sampleSettings,
  contact: { address: [] },
  home: {
    ...sampleSettings.home,
    doors: sampleSettings.home.doors.map(({ audience, title, text }) => ({ audience, title, text })),
    featured: [],
  },
  hubs: [],
  navigation: [],
  footer: [],
}
