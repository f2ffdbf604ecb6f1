import type { FaultSentences } from './fault-sentence'

/** What a plan, its link, its place or its run can be faulted for, sorted by kind. They are said at once. */
export const planFaults: FaultSentences = {
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
  'link.empty': 'This link carries no plan. Copy the whole link, up to its last character.',
  'link.figures-spoilt':
    'The end of this link was cut off or changed on its way. The plan in it is whole; the numbers that its makers saw cannot be read.',
  'link.mangled':
    'This link was cut short or changed on its way, so the plan in it cannot be read. Ask for it again, or for the scenario file.',
  'link.newer':
    'This link was made by a later version of Joined-Up (link format {version}). Reload the page to get that version, then open the link again.',
  'link.too-large': 'This link unpacks to more than a plan can hold. It was not opened.',
  'link.too-long':
    'This plan does not fit into a link: {found} characters, where {limit} are allowed. Hand it over as a scenario file.',
  'link.unknown':
    'The address holds “{found}”, which is no plan. If it should bring one, copy the whole link again, or ask for the scenario file.',
  'model.cycle':
    'These variables need each other at the same moment: {path}. Put a stock or a delay between two of them.',
  'model.initial-cycle':
    'These variables need each other at the start of the run: {path}. Give one of the stocks a starting value that does not depend on the others.',
  'model.release-unreachable':
    'The model that this plan was made with could not be fetched. Check the connection, then open the link or file again.',
  'model.too-large':
    'With “{variable}” the model has more than {limit} array elements. Use fewer dimensions or elements.',
  'model.too-long':
    'With “{variable}”, the model written out comes to more than {limit} operations. Use smaller arrays, or work out a sum once and read it.',
  'model.unreachable':
    'The model could not be fetched. Check the connection and reload the page; your work is kept.',
  'month.wrong-form': '“{found}” is not a month. Write the year and the month, such as 2026-04.',
  'page.unexpected':
    'Something went wrong in the page itself: {message}. Your work is kept. Save it as a file, then reload the page.',
  'place.missing-input':
    'The place “{place}” gives no value for “{name}”. The model’s own value for England is used.',
  'place.unknown': 'There is no place called “{place}”. Choose one from the list of places.',
  'place.unknown-input':
    'The place “{place}” gives a value for “{name}”, which this model does not have. Rebuild the places for this model.',
  'place.unreachable':
    'The figures of “{place}” could not be fetched. Check the connection, then choose the place again.',
  'place.wrong-points':
    'The place “{place}” gives {found} values for “{name}”, and the model needs {expected}. Rebuild the places for this model.',
  'places.unreachable':
    'The list of places could not be fetched. Check the connection and reload the page; your work is kept.',
  'results.no-such-series': 'The results hold no variable called “{name}”.',
  'run.input-not-constant':
    '“{name}” is worked out by an equation and cannot be set. Only constants and starting values of stocks can.',
  'run.input-not-finite': '“{name}” is set to {found}, which is not a number that a model can use.',
  'run.not-finite':
    '“{name}” stops being a number at time {time}: its equation divides by zero, takes a root or logarithm that does not exist, or grows beyond all bounds. Check the values it uses.',
  'run.not-saved':
    'The run saves no value at {found}: it goes from {first} to {last} in the model’s unit of time. Choose a time that it saves.',
  'run.points-count': '“{name}” needs {expected} points and is given {found}.',
  'run.too-large':
    'This run needs {megabytes} MB of memory, and {limit} MB are the most. Save fewer variables or moments, take a longer time step, or use fewer delays.',
  'run.unknown-input':
    'The model has no constant, starting value or graphical function called “{name}”. Check its spelling; elements are written name[element].',
  'run.unknown-output':
    'The model has no variable called “{name}”. Check its spelling; elements are written name[element].',
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
  'storage.damaged':
    'The work kept from your last visit could not be read, so a new plan was started. The old record was left as it is, and can be saved as a file for somebody who can mend it.',
  'storage.damaged-plan':
    'A plan kept in this browser could not be read. The others are there; the damaged record was left as it is, and can be saved as a file for somebody who can mend it.',
  'storage.full':
    'There is no room left on this device to keep your work. It is all here until you close this tab: save it as a file, or copy the link, before you leave. Clearing old downloads or other sites’ data makes room.',
  'storage.refused':
    'This browser does not let the page keep your work ({message}). Save it as a file, or copy the link, before you leave.',
  'worker.crashed':
    'The model stopped twice on this plan, and the last good result is still shown. Undo the last change, or reload the page; your work is kept.',
  'worker.not-open': 'A run was asked for before the model was open. Reload the page; your work is kept.',
  'worker.stalled':
    'The model gave no answer within {seconds} seconds, twice. The last good result is still shown. Undo the last change, or close other programs and try again.',
  'worker.unexpected':
    'The model stopped for a reason that nobody foresaw: {message}. The last good result is still shown. Undo the last change.',
  'worker.unreachable':
    'The part of the page that runs the model could not be started. Check the connection and reload the page; your work is kept.',
}
