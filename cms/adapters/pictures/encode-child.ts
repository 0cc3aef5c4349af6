import { encodePicture, restrictSharp } from './encode.ts'
import type { EncoderAnswer } from './encoder-answer.ts'

/**
 * The process in which uploads are decoded: it gets one upload over its channel and answers once; `encoder-process.ts` bounds its time
 * and memory and ends it. It holds no secret, and neither reads nor writes a file of the hub's data.
 */
process.once('message', (upload: Uint8Array) => void answerTo(upload).then((answer) => process.send!(answer)))

async function answerTo(upload: Uint8Array): Promise<EncoderAnswer> {
  restrictSharp()
  try {
    return { kind: 'encoded', picture: await encodePicture(upload) }
  } catch (error) {
    return { kind: 'unreadable', cause: String(error) }
  }
}
