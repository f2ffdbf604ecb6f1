import process from 'node:process'
import { refuseOldNode } from './node-version.mjs'

refuseOldNode()
const { testEverything } = await import('./test-everything.mjs')
process.exitCode = await testEverything()
