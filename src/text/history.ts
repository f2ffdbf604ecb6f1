/** The list of moves, kept plans and the replay of the last move. */
export const historyText = {
  title: 'History',
  close: 'Close history',
  replayLast: 'Replay last move (R)',
  moves: 'Moves, newest first',
  explain:
    'Choose a move to stand where you stood after it. Nothing is lost until you make a new move from there.',
  here: 'you are here',
  undone: 'undone',
  begin: 'Where this session begins',
  beginNamed: (name: string) => `Where this session begins: ‘${name}’`,
  earlier: (count: number) => (count === 1 ? 'Show 1 earlier move' : `Show ${count} earlier moves`),

  move: {
    change: (what: string, before: string, after: string) => `${what}: ${before} → ${after}`,
    reset: (what: string, value: string) => `${what}: back to ${value}, as today`,
    starts: (lever: string, before: string, after: string) => `${lever}: starts ${before} → ${after}`,
    ramp: (lever: string, before: number, after: number) =>
      `${lever}: full size after ${before} → ${after} ${after === 1 ? 'month' : 'months'}`,
    ends: (lever: string, before: string, after: string) => `${lever}: ends ${before} → ${after}`,
    never: 'never',
    assumption: (name: string) => `Assumption, ${name}`,
    ours: (name: string) => `Our figure, ${name}`,
    published: 'the published one',
    place: (before: string, after: string) => `Place: ${before} → ${after}`,
    renamed: (name: string) => (name === '' ? 'Name removed' : `Renamed: ‘${name}’`),
    note: 'Note changed',
    opened: (name: string) => (name === '' ? 'Opened a plan without a name' : `Opened ‘${name}’`),
    resetLevers: (count: number) => `All levers reset (${count})`,
    resetAssumptions: (count: number) => `All assumptions reset (${count})`,
    more: (first: string, others: number) =>
      `${first}, and ${others} more ${others === 1 ? 'change' : 'changes'}`,
    none: 'Opened again, unchanged',
  },

  kept: {
    title: 'Kept plans',
    explain:
      'Shared by all tabs of this browser. A pinned plan is drawn on both charts as a pale line, where it is of the place that is open.',
    none: 'None yet. Keep the present state under a name, and come back to it whenever you like.',
    name: 'Name to keep this state under',
    keep: 'Keep',
    keepKey: 'Keep this state (B)',
    open: (name: string) => `Open ‘${name}’`,
    pin: 'Pin',
    pinned: 'Pinned',
    pinOf: (name: string) => `Pin ‘${name}’ to the charts`,
    rename: 'Rename',
    renameOf: (name: string) => `Rename ‘${name}’`,
    newName: 'New name',
    save: 'Save name',
    file: 'File',
    fileOf: (name: string) => `Save ‘${name}’ as a file`,
    remove: 'Remove',
    removeOf: (name: string) => `Remove ‘${name}’`,
    removed: (name: string) => `Removed ‘${name}’.`,
    restore: 'Put it back',
    untitled: 'Plan without a name',
    elsewhere: (place: string) => `of ${place}, so not drawn here`,
    tooMany: (most: number) => `not drawn: ${most} are, and more could not be told apart`,
    failed: 'could not be run, so not drawn',
  },

  replay: {
    nothing: 'There is no move to replay yet.',
    still: (move: string) => `Last move: ${move}. It changes no number.`,
    preparing: (move: string) => `Preparing the replay: ${move}`,
    playing: (move: string) =>
      `Replay: ${move}. The lines are runs of the model on the way there. Any key stops it.`,
    standing: (move: string) =>
      `Last move: ${move}. The pale lines are from before it. Any key takes them away.`,
    elsewhere: (move: string) =>
      `Last move: ${move}. It leads to another place, so there is nothing between to show.`,
    failed: (move: string) => `Last move: ${move}. What lies between could not be run.`,
  },
}
