import path from 'node:path'
import { version } from '../../package.json'
import type { About } from '../analysis/export/about'
import type { Job } from './job'
import type { Arguments } from './usage'

/** Options that say where results go and who makes them, and nothing of what they are. */
const beside = new Set(['out', 'format', 'settings', 'shard', 'resume'])

/** How the results of a command are made. Names of files are without their folders, which are other people’s business. `more`: settings beside the options. */
export function aboutOf(
  command: string,
  args: Arguments,
  job: Job,
  seed: number | null,
  more: Readonly<Record<string, unknown>> = {},
): About {
  const given = [...args.one, ...args.many].filter(([name, value]) => !beside.has(name) && value.length > 0)
  const name = ([option, value]: (typeof given)[number]) => {
    if (option !== 'places' && option !== 'against') return [option, value] as const
    return [
      option,
      typeof value === 'string' ? path.basename(value) : value.map((file) => path.basename(file)),
    ] as const
  }
  return {
    command,
    version,
    model: { name: job.model.name, hash: job.model.source.hash },
    seed,
    settings: {
      file: path.basename(job.file),
      options: Object.fromEntries(given.map(name)),
      ...(job.scenario && { scenario: job.scenario }),
      ...more,
    },
  }
}
