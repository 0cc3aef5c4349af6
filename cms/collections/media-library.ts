import { join } from 'node:path'
import { createPictureStudio } from '#cms/adapters/pictures/picture-studio.ts'
import type { Env } from '#cms/env.ts'
import { auditChange, auditRemoval } from '#cms/hooks/audit.ts'
import { recordChange, recordRemoval } from '#cms/hooks/changes/record-change.ts'
import { liveUsesOf } from '#cms/hooks/picture/live-uses-of.ts'
import { projectFolder } from '#cms/project-folder.ts'
import { mediaCollection } from './media.ts'

/** The folder of the pictures' files. */
export const mediaFolder = (dataDir: string): string => join(dataDir, 'media')

/** The library of pictures as this hub has it. */
export const mediaLibrary = ({ dataDir }: Pick<Env, 'dataDir'>) =>
  mediaCollection({
    mediaDir: mediaFolder(dataDir),
    studio: createPictureStudio({ mediaDir: mediaFolder(dataDir), projectDir: projectFolder }),
    liveUsesOf,
    afterChange: [recordChange, auditChange],
    afterDelete: [recordRemoval, auditRemoval],
  })
