import { ValidationError, type GlobalBeforeChangeHook } from 'payload'
import { publishedAlert, publishedSettings } from '#cms/domain/published/site.ts'
import { inWordsOfTheForm } from './words-of-the-form.ts'

/** Keeps settings or an alert that the site could not show from going live. @throws ValidationError naming each field. */
export const refuseUnfitGlobal: GlobalBeforeChangeHook = ({ global, data, req }) => {
  if (data._status !== 'published') return data
  const result = global.slug === 'alert' ? publishedAlert(data) : publishedSettings(data)
  if (!result.ok)
    throw new ValidationError({ global: global.slug, errors: inWordsOfTheForm(global.flattenedFields, result.faults), req }, req.t)
  return data
}
