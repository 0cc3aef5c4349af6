import './production.ts'
import { generateImportMap } from 'payload'
import { generateTypes } from 'payload/node'
import config from '#cms/payload.config.ts'
import { command } from './command/command.ts'

await command({
  name: 'generate',
  help: 'npm run generate: writes what is made from the collections: cms/payload-types.ts and the import map of the admin. Run it after changing a field or an admin component.',
  run: async () => {
    const settled = await config
    await generateTypes(settled, { log: false })
    await generateImportMap(settled, { log: false, force: true })
  },
})
