import type { Block } from 'payload'
import { validateVideoAddress } from '../validate-video-address.ts'

/** A link to a video elsewhere. Becomes the `video` of `content/schema/block.ts`. */
export const Video: Block = {
  slug: 'video',
  interfaceName: 'VideoBlock',
  labels: { singular: 'Link to a video', plural: 'Links to videos' },
  fields: [
    {
      name: 'url',
      type: 'text',
      label: 'Address',
      required: true,
      validate: validateVideoAddress,
      admin: { description: 'Starts with https://. The video is linked to, never played on this site, so that nobody is tracked.' },
    },
    {
      name: 'title',
      type: 'text',
      label: 'Title',
      required: true,
      admin: { description: 'The name of the video, as on its own page.' },
    },
    {
      name: 'minutes',
      type: 'number',
      label: 'Length in minutes',
      min: 0.1,
      admin: { description: 'Round it to whole minutes. May be left empty.' },
    },
    {
      name: 'hasCaptions',
      type: 'checkbox',
      label: 'It has captions',
      defaultValue: false,
      admin: { description: 'Tick it after you have seen the captions. The site tells people who need them.' },
    },
    {
      name: 'summary',
      type: 'textarea',
      label: 'Summary',
      admin: { description: 'What the video says, for those who cannot watch it. May be left empty.' },
    },
  ],
}
