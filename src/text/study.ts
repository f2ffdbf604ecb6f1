/** What is said while a study is made that somebody asked for. */
export const studyText = {
  waiting: 'Waiting for the first runs …',
  percent: (percent: number) => `Working: ${percent}%`,
  runs: (runs: number) => `Working: ${runs.toLocaleString('en-GB')} runs`,
  progress: (what: string) => `Progress: ${what}`,
  stop: 'Stop',
  stopLong: (what: string) => `Stop: ${what}`,
  stopped: 'Stopped.',
  failed: 'That could not be worked out:',
}
