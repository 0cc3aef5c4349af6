import { z } from 'zod'
import { kindOfFile } from '#cms/domain/picture/file-kind.ts'
import { pictureFormats } from '#cms/domain/picture/variant.ts'

const pixels = z.number().int().min(1).max(16_383)
const isBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
const encoded = z.object({ width: pixels, height: pixels, bytes: isBytes, format: z.enum(pictureFormats) })
const isWhatItSays = ({ format, bytes }: z.infer<typeof encoded>) => kindOfFile(bytes) === format

/**
 * What the encoder's process may answer. It decodes whatever people send, so its answer is checked like any other input: its formats
 * and numbers become names of files.
 */
export const encoderAnswerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('encoded'),
    picture: z.object({
      kept: encoded.extend({ format: z.enum(['jpeg', 'png']) }).refine(isWhatItSays),
      variants: z.array(encoded.refine(isWhatItSays)).min(3).max(50),
    }),
  }),
  z.object({ kind: z.literal('unreadable'), cause: z.string() }),
])
export type EncoderAnswer = z.infer<typeof encoderAnswerSchema>
