import type { FaultSentences } from './fault-sentence'

/** What is in a plan, and the files that hold plans, can be faulted for, sorted by kind. Few visitors ever see one. */
export const documentFaults: FaultSentences = {
  'file.not-a-plan':
    'This is JSON of something else, not a plan of Joined-Up. Choose a file that “Save plan as a file” made.',
  'file.not-found': 'There is no such file, or it may not be read. Check the name and the folder.',
  'file.not-written': 'This file could not be written: {reason}. Choose another name or folder.',
  'file.too-large':
    'This file is larger than {limit} MB, more than any model or scenario needs. Check that it is the right file.',
  'file.unknown-form':
    'This is neither an XMILE model nor a scenario. A model begins with an angle bracket, a scenario file with a curly one.',
  'file.unreadable':
    'This file could not be read from the device. Copy it to this computer, then open it again.',
  'import.again': '{count} plans were kept already under the same names, and are not kept twice.',
  'import.again-one': 'A plan was kept already under the same name, and is not kept twice.',
  'import.kept': '{count} plans are kept beside yours, each under its name. Your own plan is as it was.',
  'import.kept-one': '“{name}” is kept beside your plan, which is as it was.',
  'import.too-many':
    'Up to {limit} files are read at one go; {left} more were not. Drop those again by themselves.',
  'json.duplicate-key': 'The name “{key}” stands twice in the same object. Keep one of the two.',
  'json.forbidden-key': 'The name “{key}” may not be used here. Remove it.',
  'json.missing-field': '“{path}” is missing. Add it; the published schema says what it holds.',
  'json.not-one-of': '“{path}” is {found}. It has to be {expected}.',
  'json.out-of-bounds': '“{path}” is {found}. It has to be {expected}.',
  'json.syntax':
    'This is not valid JSON: {expected} was expected here, and {found} was found. Correct the file and open it again.',
  'json.too-deep': 'This JSON is nested more than {limit} levels deep. A scenario needs no more than four.',
  'json.too-large': 'This JSON is longer than {limit} characters, more than any scenario or place needs.',
  'json.too-long':
    '“{path}” is too long: {found} characters or entries, where {expected} is allowed. Shorten it.',
  'json.unknown-field': '“{path}” is not part of this kind of file. Remove it or check its spelling.',
  'json.wrong-form':
    '“{path}” is {found}, which does not have the right form. The published schema describes it.',
  'json.wrong-type': '“{path}” is {found} where {expected} is needed.',
  'month.wrong-form': '“{found}” is not a month. Write the year and the month, such as 2026-04.',
  'scenario.assumption-out-of-range':
    'The assumption “{name}” is set to {value}, outside its range of {low} to {high}. The value is kept as it is: treat the results with care.',
  'scenario.baseline-out-of-range':
    'Your own number for “{name}” is {value}, outside its range of {low} to {high}. The value is kept as it is: treat the results with care.',
  'scenario.ends-before-start':
    'The lever “{name}” ends in {end}, not after its start in {start}, so it has no effect. Choose a later end.',
  'scenario.full-after-the-run':
    'The lever “{name}” reaches its full size in {full}, after the run ends in {until}, so the results never show all of it. Start earlier or build up faster.',
  'scenario.lever-locked':
    '{levers} cannot be moved until the results are revealed. Press V, or “Reveal results”, and try again.',
  'scenario.lever-out-of-range':
    'The lever “{name}” is set to {value}, outside its range of {low} to {high}. The value is kept as it is: treat the results with care.',
  'scenario.model-changed':
    'The model changed since this plan was made (version {found}; here it is {expected}). Its numbers may differ from those its makers saw.',
  'scenario.model-missing':
    'The model “{model}” of this scenario is not among the models here. Check “model.id”.',
  'scenario.newer':
    'This scenario was written by a later version of Joined-Up (schema {found}; this version reads up to {expected}). Get the latest version, then open it again.',
  'scenario.other-data':
    'This plan was made with figures of {place} as of {found}; the figures here are those of {expected}. Results can differ from those its makers saw.',
  'scenario.other-model':
    'This scenario belongs to the model “{found}”, and the model here is “{expected}”. Open it with its own model.',
  'scenario.other-place':
    'This scenario was made for the place “{found}”, and the place here is “{expected}”.',
  'scenario.ours-dropped':
    'Your own numbers ({count}) belonged to {place} and were left there: the new place has its own. Undo brings both back.',
  'scenario.outside-the-run':
    'The lever “{name}” starts in {start}, but the run covers {from} to {until}, so it has no effect. Choose a month inside the run.',
  'scenario.unknown-assumption':
    'The model has no assumption called “{name}”. Remove it or check its spelling.',
  'scenario.unknown-baseline':
    'The model takes no number called “{name}” from a place. Remove it or check its spelling.',
  'scenario.unknown-lever': 'The model has no lever called “{name}”. Remove it or check its spelling.',
}
