import { adviceFor, chosen, waysFor, type Answers, type FinderData } from '../../lib/finder.ts'
import { questions, wayWords } from '../../lib/finder-words.ts'
import FinderAdvice from './FinderAdvice.tsx'

interface Props {
  data: FinderData
  answers: Answers
  onAnswer(answers: Answers): void
  onBack(): void
  onRestart(): void
}

/** One question with its answers to choose from, or the end of the way. Its heading takes the focus. */
export default function FinderStep({ data, answers, onAnswer, onBack, onRestart }: Props) {
  const { reader, topic } = chosen(data, answers)
  if (!reader) return null
  const { way } = answers
  const isEnd = topic !== undefined && way !== undefined
  const choices = topic
    ? waysFor(data, reader, topic).map((one) => ({ key: one, label: wayWords(reader.audience, one), next: { ...answers, way: one } }))
    : reader.topics.map(({ id, title }) => ({ key: id, label: title, next: { ...answers, topicId: id } }))

  return (
    <>
      {isEnd ? (
        <FinderAdvice audience={reader.audience} way={way} advice={adviceFor(data, reader, topic, way)} />
      ) : (
        <>
          <h2 tabIndex={-1}>
            <span className="finder-count">Question {topic ? 3 : 2} of 3</span>
            {topic ? questions.how : questions.what[reader.audience]}
          </h2>
          <ul className="finder-choices" role="list">
            {choices.map(({ key, label, next }) => (
              <li key={key} data-choice={key}>
                <button type="button" onClick={() => onAnswer(next)}>
                  {label}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="finder-moves">
        <button className="button button-quiet" type="button" onClick={onBack}>
          Back
        </button>
        {isEnd && (
          <button className="button button-quiet" type="button" onClick={onRestart}>
            Start again
          </button>
        )}
      </p>
    </>
  )
}
