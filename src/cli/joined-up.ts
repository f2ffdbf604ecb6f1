#!/usr/bin/env node
import process from 'node:process'
import { runCommand } from './commands'
import { nodeTerminal } from './node-terminal'

// Who reads our output may have enough before we are done, as `head` does: then there is nothing left to do.
process.stdout.on('error', (error: Error & { code?: string }) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await runCommand(process.argv.slice(2), nodeTerminal)
