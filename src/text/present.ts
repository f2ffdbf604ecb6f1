/** The big screen for a room, and predicting first; fetched when somebody presents. */
export const presentText = {
  title: (plan: string, place: string) => `${plan}, ${place}`,
  unnamed: 'Plan without a name',
  tools: 'Tools of the presenter',
  leave: 'Leave',
  leaveHint: 'Leave the big screen (P or Escape)',
  leaveHidden: 'Leave and show results',
  stay: 'Results are hidden. Press V to reveal them; the button “Leave and show results” leaves without.',
  footer:
    'Not a forecast: what the model’s assumptions imply for this place. For planning with populations and for learning.',
  view: { label: 'Shown below the scorecard', chart: 'Chart', smith: 'Mrs Smith' },
  undo: 'Undo',
  redo: 'Redo',

  levers: {
    title: 'Levers',
    choose: 'Choose levers',
    explain: 'Shown beside the results. The rest stay as they are.',
    done: 'Done',
    none: 'No lever is shown. Choose some.',
    lock: 'Lock',
    locked: 'Locked',
    lockOf: (lever: string) => `Lock ${lever}`,
    why: 'Locked until results are revealed.',
    whyOff: 'Locked.',
  },

  predict: {
    button: 'Predict first',
    title: 'Predict first',
    explain:
      'Hide the results, ask the room what will happen, then reveal. The state stays in this tab, also after a reload; it is not in the link.',
    until: 'Show results up to',
    hide: 'Hide results',
    again: 'Hide results again',
    reveal: 'Reveal results',
    key: 'V',
    end: 'Stop predicting',
    close: 'Close',
    locks: (count: number) =>
      count === 0
        ? 'No lever is locked. Lock one beside its name, so that nobody moves it before the results are shown.'
        : count === 1
          ? '1 lever is locked until you reveal.'
          : `${count} levers are locked until you reveal.`,
    guesses: 'What we expect, a line for each team',
    guess: (team: number) => `Team ${team}`,
    hidden: 'hidden until revealed',
    hiddenTile: (outcome: string) => `${outcome}: hidden until revealed`,
    hiddenChart: (month: string) => `Results after ${month} are hidden until revealed. What do you expect?`,
    hiddenHarm: 'Harm: hidden until revealed',
    hiddenSmith: 'Her year under the plan is hidden until revealed.',
    hiddenTitle: 'Results are hidden',
    hiddenHere: (month: string) =>
      `The room predicts first: results after ${month} are hidden, here as well, until somebody reveals them.`,
    spokenHidden: 'Results are hidden until revealed.',
    today: 'Today',
  },
}
