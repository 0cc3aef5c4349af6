import './production.ts'
import { runCms } from './cms/run-cms.ts'

await runCms()
