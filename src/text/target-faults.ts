import type { FaultSentences } from './fault-sentence'

/** What a calibration and its marks can be faulted for, sorted by kind: only the command line reads them. */
export const targetFaults: FaultSentences = {
  'calibrated.no-range':
    '“{name}” is marked as calibrated, but only a number with a range from ju:low to ju:high can be. Remove the mark, or give it its range.',
  'calibrated.not-inside':
    '“{name}” is marked as calibrated, but its value, {value}, is not between {low} and {high}: the range held it there, not a figure. Calibrate again, or remove the mark.',
  'calibrated.wrong-form':
    'The mark of “{name}” reads “{found}”. Write ju:calibrated="day target-set hash-of-targets hash-of-model", as joined-up calibrate does.',
  'calibration.at-end':
    'The fit holds “{name}” at the {end} end of its range, {value}: the targets want more than the evidence allows, so nothing was written. Look for what else would explain them, or take it out of the parameters.',
  'calibration.other-model':
    'The targets are of the model “{expected}”, and this file holds “{found}”. Give the file of that model.',
  'constant.not-written':
    '“{name}” has no plain number of its own in this file, so its fitted value cannot be written. Give it an equation of its own.',
  'targets.no-lever':
    'The target “{label}” is compared with a run without levers, but these targets set no lever, so nothing differs. Set a lever, or remove "against".',
  'targets.no-parameter': 'These targets name no parameter, so nothing can be fitted. Name an assumption.',
  'targets.no-range':
    '“{name}” cannot be fitted: only assumptions, which have a range from ju:low to ju:high and no role, can. Choose another parameter.',
  'targets.not-constant':
    '“{name}” is worked out by the model, so it cannot be fitted. Choose a constant that it depends on.',
  'targets.nothing-fitted':
    'None of these targets is fitted. Write "fitted": true, and a weight above zero, at one at least.',
  'targets.outside-the-run':
    'The target “{label}” is of {month}, which a run from {from} to {until} does not save. Choose a month inside the run, or another start.',
  'targets.parameter-set':
    '“{name}” is set among the assumptions of these targets, so it cannot be fitted as well. Remove it from one of the two.',
  'targets.parameter-twice': 'The parameter “{name}” stands here twice. Keep one of the two.',
  'targets.range-empty':
    'The range of “{name}” runs from {low} to {high}, which leaves nothing to choose. Make low smaller than high.',
  'targets.range-of-array':
    'The elements of “{name}” move together, each in its own range. To narrow one, name the elements one by one.',
  'targets.range-outside':
    '{found} is outside the range of “{name}” in the model, {low} to {high}. A fit may narrow what the evidence allows, never widen it.',
  'targets.span':
    'The mean of the target “{label}” runs from {from} to {until}. Put the earlier month first.',
  'targets.unknown-parameter': 'The model has no assumption called “{name}”. Check its spelling.',
  'targets.unknown-variable':
    'The model has no variable called “{name}”. Check its spelling; an element of an array is name[element].',
  'targets.when': 'The target “{label}” needs either the month of its figure, at, or the span of its mean.',
  'targets.zero':
    'A number of the target “{label}” is zero, and no difference is a percentage of zero. Remove the target, or compare another quantity.',
}
