import { afterState } from '#cms/domain/approval/sending-words.ts'
import type { BulletinReview } from '#cms/domain/approval/review.ts'

const labels: Record<BulletinReview['standing'], string> = {
  draft: 'Draft',
  approved: 'Approved',
  void: 'Changed since it was approved',
  scheduled: 'Scheduled',
  sending: 'Sending',
  paused: 'Paused',
  waiting: 'Waiting for a person',
  stopped: 'Stopped',
  sent: 'Sent',
}

const tones: Partial<Record<BulletinReview['standing'], string>> = {
  approved: 'live',
  sent: 'live',
  void: 'waiting',
  scheduled: 'scheduled',
  paused: 'waiting',
  waiting: 'waiting',
  stopped: 'failed',
}

/** Where a bulletin stands, in a word and a sentence, with the way to its sending once there is one. */
export function Standing({ review }: { review: Pick<BulletinReview, 'standing' | 'words' | 'sending'> }) {
  const { standing, words, sending } = review
  return (
    <section aria-label="Where this stands" className={`hub-standing hub-standing--${tones[standing] ?? 'draft'}`}>
      <p role="status">
        <strong>{labels[standing]}</strong> <span>{afterState(labels[standing], words)}</span>{' '}
        {sending && <a href={`/admin/collections/sendings/${sending.id}`}>Open its delivery</a>}
      </p>
    </section>
  )
}
