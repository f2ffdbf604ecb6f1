import type { FaultSentences } from './fault-sentence'

/**
 * What a link, a place, a run or the page itself can be faulted for, sorted by kind: the sentences that have to be at hand when
 * nothing more can be fetched.
 */
export const planFaults: FaultSentences = {
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
