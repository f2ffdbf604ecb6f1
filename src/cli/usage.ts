import { parseArgs, type ParseArgsConfig } from 'node:util'

/** Somebody asked for something that the command line does not have: exit code 2, and how to ask. */
export class UsageError extends Error {}

/** Options that take a value, those given once per value `many`, and flags, which take none. `--help` is on every command. */
export interface Options {
  readonly flags?: readonly string[]
  readonly one?: readonly string[]
  readonly many?: readonly string[]
}

export interface Arguments {
  readonly help: boolean
  readonly flags: ReadonlySet<string>
  readonly positionals: readonly string[]
  readonly one: ReadonlyMap<string, string>
  readonly many: ReadonlyMap<string, readonly string[]>
}

/** Reads a command's arguments. Throws UsageError. */
export function readArguments(argv: readonly string[], options: Options = {}): Arguments {
  const flags = options.flags ?? []
  const one = options.one ?? []
  const many = options.many ?? []
  const config: NonNullable<ParseArgsConfig['options']> = { help: { type: 'boolean', short: 'h' } }
  for (const name of flags) config[name] = { type: 'boolean' }
  for (const name of one) config[name] = { type: 'string' }
  for (const name of many) config[name] = { type: 'string', multiple: true }
  const parsed = parsedWith(argv, config)
  for (const name of one) {
    if (parsed.tokens.filter((token) => token.kind === 'option' && token.name === name).length > 1) {
      throw new UsageError(`Option '--${name}' is given more than once`)
    }
  }
  const { values, positionals } = parsed
  return {
    help: values['help'] === true,
    flags: new Set(flags.filter((name) => values[name] === true)),
    positionals,
    one: new Map(one.filter((name) => name in values).map((name) => [name, values[name] as string])),
    many: new Map(many.map((name) => [name, (values[name] as string[] | undefined) ?? []])),
  }
}

/** The one FILE of a command. Throws UsageError. */
export function onlyFile({ positionals }: Arguments): string {
  const [file, more] = positionals
  if (file === undefined) throw new UsageError('FILE is missing')
  if (more !== undefined) throw new UsageError(`Only one FILE is read, and '${more}' is another`)
  return file
}

function parsedWith(argv: readonly string[], options: NonNullable<ParseArgsConfig['options']>) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, tokens: true })
  } catch (error) {
    // Only the first sentence: the rest is advice about Node's own parser.
    throw new UsageError((error as Error).message.split('. ')[0])
  }
}
