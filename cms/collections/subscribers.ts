import type { CollectionAfterChangeHook, CollectionConfig } from 'payload'
import { nobody, publishers, systemField } from '#cms/access/predicates.ts'
import { createAddressHash } from '#cms/adapters/subscribers/address-hash.ts'
import { keepObjection } from '#cms/adapters/subscribers/journal.ts'
import { putSubscription, record, subscriptionsOf, suppressionOf } from '#cms/adapters/subscribers/rows.ts'
import { suppress } from '#cms/adapters/subscribers/suppress.ts'
import { subscriberEndpoints } from '#cms/endpoints/subscribers.ts'
import { idField } from '#cms/fields/id.ts'
import { officerWishesField } from '#cms/fields/subscriber/officer-wishes.ts'
import { auditChange } from '#cms/hooks/audit.ts'
import { keepAddress } from '#cms/hooks/subscribers/keep-address.ts'
import { keepOldAddress } from '#cms/hooks/subscribers/keep-old-address.ts'
import { keepPaidWish } from '#cms/hooks/subscribers/keep-paid-wish.ts'
import { carryOutWish, judgeWish } from '#cms/hooks/subscribers/take-wish.ts'
import { sectorNames, sectors } from '#cms/domain/subscriber/sectors.ts'

/** What only the hub itself writes. */
const onlyOurs = { create: systemField, update: systemField }

/** The log is of what people of the hub do; what subscribers do themselves is in their consent records. */
const auditPerson: CollectionAfterChangeHook = (args) => (args.req.user ? auditChange(args) : undefined)

const dayAndTime = { pickerAppearance: 'dayAndTime' as const, displayFormat: 'd MMMM yyyy, HH:mm' }

const desk = { suppressionOf, suppress, putSubscription, subscriptionsOf, record }

/** People with an address. What they are subscribed to stands in `subscriptions`; how they came to be here in `consents`. */
export const Subscribers: CollectionConfig = {
  slug: 'subscribers',
  labels: { singular: 'Subscriber', plural: 'Subscribers' },
  access: { read: publishers, create: publishers, update: publishers, delete: nobody },
  disableDuplicate: true,
  endpoints: subscriberEndpoints,
  defaultSort: 'address',
  admin: {
    group: 'Bulletins',
    useAsTitle: 'address',
    defaultColumns: ['address', 'name', 'state', 'sector', 'district', 'createdAt'],
    listSearchableFields: ['address', 'name', 'organisation'],
    hideAPIURL: true,
    components: { beforeListTable: ['/admin/import/SubscriberFiles.tsx#SubscriberFiles'] },
    description: 'People who get bulletins. Nobody is mailed before they, or the lawful basis you recorded, allow it.',
  },
  hooks: {
    beforeValidate: [keepAddress(createAddressHash), judgeWish(desk)],
    beforeChange: [keepOldAddress(desk, keepObjection), keepPaidWish(keepObjection)],
    afterChange: [carryOutWish(desk), auditPerson],
  },
  fields: [
    idField,
    {
      name: 'address',
      type: 'text',
      required: true,
      unique: true,
      maxLength: 254,
      admin: { description: 'The mail address, in lower case.' },
    },
    { name: 'addressHash', type: 'text', required: true, unique: true, maxLength: 64, access: onlyOurs, admin: { hidden: true } },
    { name: 'name', type: 'text', maxLength: 120, admin: { description: 'Optional. Never used in a bulletin.' } },
    { name: 'organisation', type: 'text', maxLength: 160 },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'unconfirmed',
      index: true,
      access: onlyOurs,
      options: [
        { value: 'unconfirmed', label: 'Unconfirmed: has not answered the first mail' },
        { value: 'confirmed', label: 'Confirmed' },
        { value: 'ended', label: 'Ended: gets nothing any more' },
      ],
      admin: { readOnly: true },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'individual',
      options: [
        { value: 'individual', label: 'Individual (also sole traders and partnerships)' },
        { value: 'corporate', label: 'Corporate: an address of an organisation' },
      ],
      admin: { description: 'Individuals get nothing that promotes a paid service unless they agreed to it (PECR).' },
    },
    { name: 'takesPaid', type: 'checkbox', label: 'Agreed to hear of paid courses', defaultValue: false },
    { name: 'sector', type: 'select', index: true, options: sectors.map((value) => ({ value, label: sectorNames[value] })) },
    { name: 'district', type: 'text', index: true, maxLength: 80, admin: { description: 'District or quadrant.' } },
    { name: 'role', type: 'text', index: true, maxLength: 80, admin: { description: 'What they do: “health visitor”.' } },
    { name: 'confirmedAt', type: 'date', label: 'Confirmed', access: onlyOurs, admin: { readOnly: true, date: dayAndTime } },
    { name: 'endedAt', type: 'date', label: 'Ended', access: onlyOurs, admin: { readOnly: true, date: dayAndTime } },
    officerWishesField,
    {
      name: 'record',
      type: 'ui',
      admin: { components: { Field: '/admin/subscribers/SubscriberRecord.tsx#SubscriberRecord' }, disableListColumn: true },
    },
    {
      name: 'erase',
      type: 'ui',
      admin: { components: { Field: '/admin/import/Erase.tsx#Erase' }, disableListColumn: true },
    },
  ],
}
