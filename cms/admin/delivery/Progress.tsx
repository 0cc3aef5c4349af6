import { totalOf, whoIs, type SendingProgress } from '#cms/domain/approval/progress.ts'
import { deliveryReports, deliveryStates } from '#cms/domain/bulletin/statuses.ts'
import { inEssexTime } from '../time.ts'
import {
  afterState,
  deliveryReportWords,
  deliveryStateWords,
  sendingKindWords,
  sendingStateWords,
} from '#cms/domain/approval/sending-words.ts'

const tones: Partial<Record<SendingProgress['state'], string>> = {
  done: 'live',
  scheduled: 'scheduled',
  paused: 'waiting',
  waiting: 'waiting',
  stopped: 'failed',
}
const figure = (value: number) => value.toLocaleString('en-GB')

interface Props {
  progress: SendingProgress
  /** Called when somebody wants to see those of whom nobody knows. */
  onLook: () => void
}

/** How far a sending is: a bar, the figures, and when it will be over. */
export function Progress({ progress, onLook }: Props) {
  const { states, reports, watched, total, state, estimatedEndAt, trouble } = progress
  const open = (states.unconfirmed ?? 0) + (watched.unconfirmed ?? 0)
  const mailboxes = totalOf({ states: watched, reports: {} })
  const tone = state === 'done' && open > 0 ? 'waiting' : (tones[state] ?? 'draft')
  const settled = total - (states.waiting ?? 0)
  const share = total === 0 ? 0 : Math.floor((settled / total) * 100)
  const figures = [
    ...deliveryStates.map((name) => [deliveryStateWords[name], states[name] ?? 0] as const),
    ...deliveryReports.map((name) => [deliveryReportWords[name], reports[name] ?? 0] as const).filter(([, value]) => value > 0),
  ]
  return (
    <>
      <section aria-label="Where this stands" className={`hub-standing hub-standing--${trouble === null ? tone : 'waiting'}`}>
        <p role="status">
          <strong>{sendingStateWords[state]}</strong> <span>{afterState(sendingStateWords[state], progress.words)}</span>{' '}
          <a href={`/admin/collections/bulletins/${progress.bulletinId}`}>Open the bulletin</a>
          {trouble && <span className="hub-standing__more">{trouble}</span>}
          {open > 0 && (
            <span className="hub-standing__more">
              Nobody knows whether {whoIs(progress, 'unconfirmed')} got it. Somebody has to decide:{' '}
              <button className="hub-link" onClick={onLook} type="button">
                see who they are
              </button>
            </span>
          )}
        </p>
      </section>
      <p>
        {sendingKindWords[progress.kind] ?? progress.kind}, {inEssexTime(progress.at)} (Essex time)
        {progress.finishedAt && `; ended ${inEssexTime(progress.finishedAt)}`}
      </p>
      <div className="hub-progress">
        <progress aria-label="Handed over" max={Math.max(total, 1)} value={settled} />
        <p>
          <strong>
            {figure(settled)} of {figure(total)}
          </strong>{' '}
          handed over ({share}%){estimatedEndAt && `, the rest by ${inEssexTime(estimatedEndAt).split(' at ').at(-1)}`}
          {mailboxes > 0 && `. ${mailboxes} watched ${mailboxes === 1 ? 'mailbox is' : 'mailboxes are'} not counted`}
        </p>
      </div>
      <dl className="hub-figures">
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{figure(value)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
