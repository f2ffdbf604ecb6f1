/** What is said while a study is made that somebody asked for. */
export const studyText = {
  waiting: 'Waiting for the first runs …',
  percent: (percent: number) => `Working: ${percent}%`,
  runs: (runs: number) => `Working: ${runs.toLocaleString('en-GB')} ${runs === 1 ? 'run' : 'runs'} so far.`,
  /** Where a study goes on until it has found what it looks for. */
  unknown: 'How many it takes is not known beforehand; usually under a minute.',
  begun: 'Working …',
  progress: (what: string) => `Progress: ${what}`,
  stop: 'Stop',
  stopLong: (what: string) => `Stop: ${what}`,
  stopped: 'Stopped.',
  failed: 'That could not be worked out:',
}
