import { readReferenceFolder } from '#cms/adapters/reference/read-reference-folder.ts'
import { parseReference } from '#cms/domain/reference/parse-reference.ts'
import type { ReferenceContent } from '#cms/domain/reference/reference-content.ts'
import { inProject } from '#cms/project-folder.ts'
import { StartTrouble } from '../start/trouble.ts'

/** The reference content of the repository. @throws StartTrouble that names every bad file with line and reason */
export async function readReference(folder = inProject('content/reference')): Promise<ReferenceContent> {
  const parsed = parseReference(await readReferenceFolder(folder))
  if (parsed.ok) return parsed.content
  const faults = parsed.faults.map(({ file, line, reason }) => `  ${folder}/${file}${line === undefined ? '' : `:${line}`}: ${reason}`)
  throw new StartTrouble(
    `The reference content has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.join('\n')}`,
    'Mend the files named; nothing was imported.',
  )
}
