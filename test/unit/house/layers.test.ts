import { ESLint } from 'eslint'
import ts from 'typescript-eslint'
import { describe, expect, it } from 'vitest'

// Rules that need types are left out: they would read the whole project for one line.
const eslint = new ESLint({ overrideConfig: [ts.configs.disableTypeChecked] })

/** What lint says about the imports of a file, were this its text. */
async function lint(file: string, imported: string): Promise<string[]> {
  const [result] = await eslint.lintText(`import '${imported}'\n`, { filePath: file })
  return (result?.messages ?? [])
    .filter((message) => message.fatal === true || message.ruleId === 'no-restricted-imports')
    .map((message) => message.message)
}

describe('the arrows between folders', { timeout: 60_000 }, () => {
  it.each([
    ['src/model/fault.ts', '../scenario/scenario'],
    ['src/model/fault.ts', 'node:fs'],
    ['src/model/fault.ts', 'svelte'],
    ['src/text/faults.ts', '../model/fault'],
    ['src/scenario/scenario.ts', '../engine/compile'],
    ['src/scenario/scenario.ts', 'd3'],
    ['src/engine/compile.ts', '../analysis/scorecard'],
    ['src/engine/compile.ts', 'comlink'],
    ['src/analysis/scorecard.ts', '../worker/client'],
    ['src/analysis/scorecard.ts', '../text/faults'],
    ['src/worker/client.ts', '../session/history'],
    ['src/worker/client.ts', 'idb'],
    ['src/session/history.ts', '../page/download'],
    ['src/session/history.ts', 'd3'],
    ['src/chart/ticks.ts', '../analysis/scorecard'],
    ['src/chart/ticks.ts', '../scenario/scenario'],
    ['src/page/download.ts', '../worker/client'],
    ['src/page/download.ts', '../engine/compile'],
  ])('%s may not import %s', async (file, imported) => {
    expect(await lint(file, imported)).toEqual([expect.stringMatching(/may not import/)])
  })

  it.each([
    ['src/scenario/scenario.ts', '../model/fault'],
    ['src/analysis/scorecard.ts', '../engine/compile'],
    ['src/worker/client.ts', 'comlink'],
    ['src/chart/ticks.ts', '../text/faults'],
    ['src/page/download.ts', '../session/history'],
  ])('%s may import %s', async (file, imported) => {
    expect(await lint(file, imported)).toEqual([])
  })
})
