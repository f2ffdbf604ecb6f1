import { FaultError } from '../model/fault'
import { calibrate, calibrateHelp, calibrateOptions } from './calibrate'
import { check, checkHelp } from './check'
import { convert, convertHelp } from './convert'
import { diagram, diagramHelp, diagramOptions } from './diagram'
import { document, documentHelp, documentOptions } from './document'
import { ensemble, ensembleHelp, ensembleOptions } from './ensemble'
import { evidence, evidenceHelp, evidenceOptions } from './evidence'
import { faultLine } from './fault-line'
import { layout, layoutHelp, layoutOptions } from './layout'
import { libraryHelp, libraryOptions, libraryValues } from './library-values'
import { merge, mergeHelp, mergeOptions } from './merge'
import { places, placesHelp } from './places'
import { robust, robustHelp, robustOptions } from './robust'
import { run, runHelp, runOptions } from './run'
import { search, searchHelp, searchOptions } from './search'
import { sensitivity, sensitivityHelp, sensitivityOptions } from './sensitivity'
import type { Terminal } from './terminal'
import { readArguments, UsageError, type Arguments, type Options } from './usage'

interface Command {
  readonly does: string
  readonly help: string
  readonly options: Options
  readonly work: (args: Arguments, terminal: Terminal) => Promise<number>
}

const commands: ReadonlyMap<string, Command> = new Map([
  ['run', { does: 'run a model or a scenario, as CSV', help: runHelp, options: runOptions, work: run }],
  ['check', { does: 'find faults in a model or a scenario', help: checkHelp, options: {}, work: check }],
  ['convert', { does: 'write a model again, in order', help: convertHelp, options: {}, work: convert }],
  [
    'ensemble',
    {
      does: 'quantiles of many runs, as CSV',
      help: ensembleHelp,
      options: ensembleOptions,
      work: ensemble,
    },
  ],
  [
    'sensitivity',
    {
      does: 'which inputs decide an outcome, as CSV',
      help: sensitivityHelp,
      options: sensitivityOptions,
      work: sensitivity,
    },
  ],
  [
    'calibrate',
    {
      does: 'fit assumptions to targets, inside their ranges',
      help: calibrateHelp,
      options: calibrateOptions,
      work: calibrate,
    },
  ],
  [
    'robust',
    {
      does: 'futures in which goals are met, and where they are not, as CSV',
      help: robustHelp,
      options: robustOptions,
      work: robust,
    },
  ],
  [
    'search',
    {
      does: 'plans on the frontier of cost against robustness, as scenarios',
      help: searchHelp,
      options: searchOptions,
      work: search,
    },
  ],
  ['merge', { does: 'join the shards of a study', help: mergeHelp, options: mergeOptions, work: merge }],
  [
    'document',
    {
      does: 'the full listing of a model, as Markdown',
      help: documentHelp,
      options: documentOptions,
      work: document,
    },
  ],
  [
    'layout',
    {
      does: 'write diagrams into a model, by sector',
      help: layoutHelp,
      options: layoutOptions,
      work: layout,
    },
  ],
  [
    'diagram',
    { does: 'a diagram of a model, as SVG', help: diagramHelp, options: diagramOptions, work: diagram },
  ],
  [
    'library',
    {
      does: 'what the model gives for every scenario of the library',
      help: libraryHelp,
      options: libraryOptions,
      work: libraryValues,
    },
  ],
  [
    'evidence',
    {
      does: 'what was published beside what the model gives, as Markdown',
      help: evidenceHelp,
      options: evidenceOptions,
      work: evidence,
    },
  ],
  ['places', { does: 'rebuild the places from the open data', help: placesHelp, options: {}, work: places }],
])

const overview = `joined-up COMMAND …

${[...commands].map(([name, { does }]) => `  ${name.padEnd(13)}${does}`).join('\n')}

joined-up COMMAND --help says more. Results go to standard output or --out FILE, messages to standard error.
Exit code 0: done; 1: bad input; 2: wrong usage.
`

/**
 * Runs one command.
 *
 * @param argv arguments after the program's name
 * @returns the exit code
 */
export async function runCommand(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = argv
  if (name === '--help' || name === '-h' || name === 'help') {
    await terminal.out(overview)
    return 0
  }
  const command = commands.get(name ?? '')
  try {
    if (!command)
      throw new UsageError(name === undefined ? 'COMMAND is missing' : `There is no command '${name}'`)
    const args = readArguments(rest, command.options)
    if (!args.help) return await command.work(args, terminal)
    await terminal.out(command.help)
    return 0
  } catch (error) {
    if (error instanceof FaultError) {
      for (const fault of error.faults) await terminal.err(faultLine(fault))
      return 1
    }
    if (error instanceof UsageError) {
      await terminal.err(`${error.message}.\n\n${command?.help ?? overview}`)
      return 2
    }
    throw error
  }
}
