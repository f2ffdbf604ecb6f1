/** What the keys do. */
export const shortcutsText = {
  title: 'Keyboard shortcuts',
  close: 'Close',
  singleKeys: 'Use single-key shortcuts',
  rows: [
    { keys: ['←', '→'], does: 'On a slider: one step' },
    { keys: ['Page Up', 'Page Down'], does: 'On a slider: a large step' },
    { keys: ['+', '−'], does: 'On a lever: one step up or down' },
    { keys: ['Home', 'End'], does: 'On a slider: lowest, highest' },
    { keys: ['U'], does: 'Undo (also Ctrl Z)' },
    { keys: ['Shift U'], does: 'Redo (also Ctrl Shift Z)' },
    { keys: ['R'], does: 'Replay the last move on the charts' },
    { keys: ['H'], does: 'History: moves and kept plans' },
    { keys: ['B'], does: 'Keep the present state as a plan' },
    { keys: ['P'], does: 'Present on a big screen, and leave it (also Escape)' },
    { keys: ['V'], does: 'While presenting: hide results, reveal them' },
    { keys: ['?'], does: 'Show this list' },
  ],
}
