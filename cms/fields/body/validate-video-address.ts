import type { TextFieldSingleValidation } from 'payload'
import { isWebAddress } from '#cms/domain/body/web-address.ts'

/** Accepts a whole web address and nothing else, in words for the editor. */
export const validateVideoAddress: TextFieldSingleValidation = (value) =>
  isWebAddress(value) || "Write the whole address of the video's page, starting with https://."
