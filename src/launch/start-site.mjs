import process from 'node:process'
import { parseArgs } from 'node:util'
import { npm } from './command.mjs'
import { installMissing } from './install.mjs'
import { serveSite } from './site.mjs'

const usage = `npm start [-- --port NUMBER] [-- --host [ADDRESS]]
  --port   first port to try (4173; also the environment variable PORT)
  --host   answer other machines too: an address, or 0.0.0.0 for all
`

/**
 * @param {readonly string[]} args
 * @returns {{ port: number, host: string } | undefined} undefined for wrong usage
 */
function readArguments(args) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { port: { type: 'string' }, host: { type: 'string' } },
    })
    const port = Number(values.port ?? process.env['PORT'] ?? 4173)
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return undefined
    return { port, host: values.host ?? 'localhost' }
  } catch {
    return undefined
  }
}

/**
 * `npm start`: installs what is missing, builds the page, serves it and prints its address, until Ctrl-C.
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function start(args) {
  const wanted = readArguments(args)
  if (wanted === undefined) {
    process.stderr.write(usage)
    return 2
  }
  if (!(await installMissing())) return 1
  if ((await npm(['run', '--silent', 'build:app'])) !== 0) {
    process.stderr.write('The page could not be built: see the message above.\n')
    return 1
  }
  const site = await serveSite(wanted)
  process.stdout.write(`\nJoined-Up is ready: ${site.addresses.join('  ')}\nStop it with Ctrl-C.\n`)
  return new Promise((resolve) => {
    const stop = () => {
      process.stdout.write('\nStopped.\n')
      // A browser may hold its connection open for minutes: the process does not wait for it.
      setTimeout(() => process.exit(0), 500).unref()
      void site.close().then(() => {
        resolve(0)
      })
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
}
