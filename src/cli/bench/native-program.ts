import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** How many runs limit.cpp makes: five times 1,024, and one to print its values. */
const runs = 5121

/** The reference model as a native program. */
export interface NativeProgram {
  /** Milliseconds of processor time of one run; `Infinity` where there is no compiler. */
  measure(): number
  remove(): void
}

/** Compiles limit.cpp where a compiler is present. */
export function nativeProgram(folder: string): NativeProgram {
  const place = mkdtempSync(join(tmpdir(), 'engine-bench-'))
  const program = join(place, 'limit')
  const source = join(folder, 'limit.cpp')
  spawnSync('g++', ['-O3', '-march=native', '-ffp-contract=off', source, '-o', program])
  return {
    measure: () => {
      if (!existsSync(program)) return Infinity
      // bash reports the seconds of processor time that all of the program's runs took.
      const timed = spawnSync('bash', ['-c', `TIMEFORMAT='%U'; time '${program}' > /dev/null`], {
        encoding: 'utf8',
      })
      const seconds = Number(timed.stderr.trim())
      return seconds > 0 ? (seconds * 1000) / runs : Infinity
    },
    remove: () => {
      rmSync(place, { recursive: true })
    },
  }
}
