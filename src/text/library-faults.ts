import type { FaultSentences } from './fault-sentence'

/** What the scenario library, its evidence and the cross-walk can be faulted for, sorted by kind. */
export const libraryFaults: FaultSentences = {
  'crosswalk.empty':
    'The element “{name}” names neither a lever nor a setting. Say what stands for it in the model.',
  'crosswalk.order': 'Element {found} stands where element {expected} belongs. Keep the order of the report.',
  'evidence.no-outcome':
    'The scenario “{scenario}” sets a figure beside the claim “{name}”, which names no outcome. Name the variable it is compared with.',
  'evidence.no-scenario':
    'The claim “{name}” names an outcome but no scenario to read it from. Name a scenario of the library, or no outcome.',
  'evidence.not-compared':
    'No figure of the scenario “{scenario}” stands beside the claim “{name}”. Add one with "beside", or name no outcome.',
  'evidence.not-listed':
    'The claim “{name}” names the scenario “{scenario}”, which does not list it. Add it to the evidence of that scenario.',
  'evidence.other-outcome':
    'The claim “{name}” is compared with “{outcome}”, and the scenario “{scenario}” sets another variable beside it. Make the two agree.',
  'evidence.range':
    'The range of the claim “{name}” runs from {low} to {high}. Put the smaller figure first.',
  'library.against':
    'The figure “{label}” is either a level, set against nothing, or a difference, percentage or ratio against something. Correct measure or against.',
  'library.file-name': 'The file {file} holds the scenario “{name}”. Name the file after its scenario.',
  'library.not-in-index': 'The scenario “{name}” is in no group of index.json. Add it where it belongs.',
  'library.not-listed':
    'The figure “{label}” stands beside the claim “{name}”, which is not among the evidence of this scenario. Add it there.',
  'library.other-unit':
    'The figure “{label}” is in {unit}, and the claim beside it in {expected}. Bring them to one unit.',
  'library.outside-the-run':
    'The figure “{label}” is of {asked}, which a run from {from} to {until} does not save. Choose months inside the run.',
  'library.same-title':
    'Another scenario of the library is called “{title}” as well. Give each its own title.',
  'library.shows-nothing':
    'This scenario says that it shows the lever “{name}”, which it does not set. Set the lever, or correct its name.',
  'library.since':
    'The figure “{label}” needs the months of since when it is set against an earlier time, and only then.',
  'library.span': 'The figure “{label}” runs from {from} to {until}. Put the earlier month first.',
  'library.twice': '“{name}” stands here twice. Keep one of the two.',
  'library.unit-of-measure':
    'The figure “{label}” is a percentage or a ratio: its unit is % or ratio, and it takes no factor.',
  'library.unknown-claim': 'There is no claim called “{name}” in the evidence. Check its spelling.',
  'library.unknown-outcome':
    'The figure “{label}” reads “{name}”, which this model does not have. Check its spelling.',
  'library.unknown-scenario': 'The library has no scenario called “{name}”. Check its spelling.',
  'library.without':
    'The figure “{label}” is set against the plan without its lever, and the scenario does not say which lever it shows.',
}
