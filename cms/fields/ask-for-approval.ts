import type { CheckboxField, TextareaField } from 'payload'

/** The author's request that an editor look at the draft and publish it. Publishing clears it. */
export const askForApprovalFields: [CheckboxField, TextareaField] = [
  {
    name: 'isWaiting',
    type: 'checkbox',
    label: 'Ask an editor to publish this',
    index: true,
    defaultValue: false,
    admin: {
      position: 'sidebar',
      description: 'Tick it when the draft is ready. It then stands under "Waiting" on every editor\'s dashboard.',
    },
  },
  {
    name: 'approvalNote',
    type: 'textarea',
    label: 'Note for the editor',
    maxLength: 1000,
    admin: {
      position: 'sidebar',
      description: 'What changed and what to look at. Readers never see it.',
      condition: (data) => data?.isWaiting === true,
    },
  },
]
