import { useEffect, useRef, useState } from 'react'
import type { Audience } from '#content/schema/audience.ts'
import { withoutLast, type Answers, type FinderData, type Way } from '../../lib/finder.ts'
import FinderStep from './FinderStep.tsx'

interface Props {
  data: FinderData
}

/** The finder as plain HTML, which stands beside the island. It is the first question, and all of it without script. */
const findTree = () => document.querySelector<HTMLElement>('.finder-tree')

/** What somebody answers by opening a branch of the tree. */
function answersOf(branch: HTMLElement): Answers {
  const { topic, way } = branch.dataset
  const reader = branch.closest<HTMLElement>('[data-reader]')?.dataset.reader
  return { audience: reader as Audience, topicId: topic, way: way as Way | undefined }
}

/**
 * The finder step by step: a choice in the tree leads on to one question a screen, and Back returns to the tree. Nothing is stored and
 * the address stays as it is.
 */
export default function Finder({ data }: Props) {
  const [answers, setAnswers] = useState<Answers>({})
  const steps = useRef<HTMLDivElement>(null)
  const hasBegun = useRef(false)
  const isChoosing = answers.audience !== undefined

  useEffect(() => {
    const tree = findTree()
    const begin = (event: Event) => {
      const branch = event.target instanceof Element && event.target.closest('summary')?.parentElement
      // What the reader opened before the island was awake, they may close again.
      if (!(branch instanceof HTMLDetailsElement) || branch.open) return
      event.preventDefault()
      hasBegun.current = true
      setAnswers(answersOf(branch))
    }
    tree?.addEventListener('click', begin)
    return () => tree?.removeEventListener('click', begin)
  }, [])

  useEffect(() => {
    const tree = findTree()
    if (!tree || !hasBegun.current) return
    tree.hidden = isChoosing
    if (!isChoosing) for (const branch of tree.querySelectorAll('details')) branch.open = false
    const heading = (isChoosing ? steps.current : tree)?.querySelector('h2')
    heading?.focus()
  }, [answers, isChoosing])

  if (!isChoosing) return null
  return (
    <div className="finder-steps" ref={steps}>
      <FinderStep
        data={data}
        answers={answers}
        onAnswer={setAnswers}
        onBack={() => setAnswers(withoutLast(answers))}
        onRestart={() => setAnswers({})}
      />
    </div>
  )
}
