import type { ArrayField, CheckboxField, DateField } from 'payload'
import { smallTextField } from '#cms/fields/body/small-text-field.ts'
import { longestQuestion, longestRole, mostAnswers } from '#cms/domain/question/limits.ts'
import { momentField } from '#cms/fields/moment.ts'
import { refuseOversizeAnswers } from '#cms/hooks/events/refuse-oversize-answers.ts'

type Siblings = { takesQuestions?: boolean | null }

const isOn = (data: Siblings | undefined) => data?.takesQuestions === true

/** A forum's questions: until when they can be asked, and answers that an editor writes here, such as those given in the room. */
export const questionFields: [CheckboxField, DateField, ArrayField] = [
  {
    name: 'takesQuestions',
    type: 'checkbox',
    label: 'People can ask questions before it',
    defaultValue: false,
    admin: {
      description:
        'The page then has a form. What is asked arrives under “Questions for events”; answers published there appear on this page. Leave it ticked after the event, or the answers go too.',
    },
  },
  (({ admin, ...field }) => ({ ...field, admin: { ...admin, condition: isOn } }))(
    momentField('questionsCloseAt', 'Questions close', 'Until then the form is open. Leave time to prepare the answers.'),
  ),
  {
    name: 'answered',
    type: 'array',
    label: 'Answers to questions that were asked elsewhere',
    labels: { singular: 'Answer', plural: 'Answers' },
    maxRows: mostAnswers,
    hooks: { beforeValidate: [refuseOversizeAnswers] },
    admin: {
      condition: isOn,
      description: 'For questions asked in the room or by telephone. Those sent by the form are answered under “Questions for events”.',
    },
    fields: [
      {
        name: 'question',
        type: 'textarea',
        required: true,
        maxLength: longestQuestion,
        admin: { description: 'Without names, and without anything that tells who a child or family is.' },
      },
      {
        name: 'role',
        type: 'text',
        label: 'Asked by',
        maxLength: longestRole,
        admin: { description: 'A role such as “health visitor”, if it helps to understand the question; never a name.' },
      },
      smallTextField({ name: 'answer', label: 'Answer', required: true, description: 'What was answered.' }),
    ],
  },
]
