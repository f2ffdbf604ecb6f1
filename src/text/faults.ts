/**
 * What each fault means, in English, sorted by kind. A sentence says what is wrong, where it matters, and what to do
 * next; `{name}` stands for a value of the fault, `{path}` for its place inside the document. Where a sentence needs
 * no more than the file and line, these are printed in front of it by whoever shows it.
 */
export const faults: Readonly<Record<string, string>> = {
  'catalogue.bad-number':
    'The attribute ju:{attribute} of “{name}” is “{found}”, which is not a number. Write a plain number such as 0.25.',
  'catalogue.bad-word': 'The attribute ju:{attribute} of “{name}” is “{found}”. Write one of: {expected}.',
  'catalogue.missing-attribute':
    '“{name}” has no ju:{attribute}, which a {role} needs. Add the attribute to the variable or to its element.',
  'catalogue.missing-phase':
    'The lever “{name}” has no constant called “{missing}”. Add it, with ju:role="phase", so that the lever can be phased.',
  'catalogue.no-start':
    'The model does not say in which month its run begins. Add ju:start="YYYY-MM" to its sim_specs.',
  'catalogue.not-constant':
    '“{name}” has the role {role}, but its equation is not a plain number. Only a constant can be set by people.',
  'catalogue.range':
    'The range of “{name}” runs from {low} to {high} with {value} as its value. Make low smaller than high, and put the value between them.',
  'csv.column-count': 'Row {row} has {found} cells where {expected} are needed.',
  'data.beds-do-not-add-up':
    'The beds put down to places add up to {found}, and England has {expected}. A trust is mapped twice, or a share is missing: compare this file with the trust mapping.',
  'data.empty':
    'This table holds nothing, not even a line of column names. Put the file back from its source.',
  'data.missing':
    'This table is needed to build the places and is not there. Put it back from the repository.',
  'data.months':
    'England has beds for {found} of the {expected} months that the means are taken over. Add the missing months.',
  'data.negative':
    'The column “{column}” is {found}. It counts something, so it cannot be below zero: correct the row.',
  'data.no-column': 'There is no column “{column}”. Check the first line of the table for its spelling.',
  'data.no-place': 'The projections have no rows for {code}, which the build cannot do without. Add them.',
  'data.no-rate': 'There is no rate “{measure}” for the ages {band}. Add the row.',
  'data.no-row': 'There is no row for {name}. Add it.',
  'data.no-year': 'The projections of {place} have no row for {year}. Add it.',
  'data.not-a-number':
    'The column “{column}” is “{found}”, where a plain number is needed. Correct the cell.',
  'data.open-quote':
    'A quotation mark that begins in this row is never closed. Close it, or double it if it is part of the text.',
  'data.row-width':
    'This row has {found} cells where {expected} are needed. Look for a missing or an unquoted comma.',
  'data.twice': 'The row for {name} already stands in line {line}. Keep one of the two.',
  'data.unknown-council':
    'No place answers to the council “{council}”. Correct its spelling, or add the name to the former councils of the places build.',
  'data.unknown-figure': 'The build knows no figure called “{figure}”. Remove the row or check its spelling.',
  'data.unknown-place':
    'The mapping sends patients to {code}, which is not among the places. Correct the code, or say which places have followed it.',
  'file.not-found': 'There is no such file, or it may not be read. Check the name and the folder.',
  'file.not-written': 'This file could not be written: {reason}. Choose another name or folder.',
  'file.too-large':
    'This file is larger than {limit} megabytes, more than any model or scenario needs. Check that it is the right file.',
  'file.unknown-form':
    'This is neither an XMILE model nor a scenario. A model begins with an angle bracket, a scenario file with a curly one.',
  'file.unreadable':
    'This file could not be read from the device. Copy it to this computer, then open it again.',
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
  'link.mangled':
    'This link was cut short or changed on its way, so the plan in it cannot be read. Ask for it again, or for the scenario file.',
  'link.newer':
    'This link was made by a later version of Joined-Up (link format {version}). Reload the page to get that version, then open the link again.',
  'link.too-large': 'This link unpacks to more than a plan can hold. It was not opened.',
  'link.too-long':
    'This plan does not fit into a link: {found} characters, where {limit} are allowed. Hand it over as a scenario file.',
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
  'results.no-such-series': 'The results hold no variable called “{name}”.',
  'scenario.assumption-out-of-range':
    'The assumption “{name}” is set to {value}, outside its range of {low} to {high}. The value is kept as it is: treat the results with care.',
  'scenario.baseline-out-of-range':
    'Your own number for “{name}” is {value}, outside its range of {low} to {high}. The value is kept as it is: treat the results with care.',
  'scenario.ends-before-start':
    'The lever “{name}” ends in {end}, not after its start in {start}, so it has no effect. Choose a later end.',
  'scenario.lever-out-of-range':
    'The lever “{name}” is set to {value}, outside its range of {low} to {high}. The value is kept as it is: treat the results with care.',
  'scenario.model-changed':
    'This scenario was made with another release of the model ({found}; here it is {expected}). Its numbers may differ from those its makers saw.',
  'scenario.model-missing':
    'The model “{model}” of this scenario is not among the models here. Check “model.id”.',
  'scenario.newer':
    'This scenario was written by a later version of Joined-Up (schema {found}; this version reads up to {expected}). Get the latest version, then open it again.',
  'scenario.other-model':
    'This scenario belongs to the model “{found}”, and the model here is “{expected}”. Open it with its own model.',
  'scenario.other-place':
    'This scenario was made for the place “{found}”, and the place here is “{expected}”.',
  'scenario.outside-the-run':
    'The lever “{name}” starts in {start}, but the run covers {from} to {until}, so it has no effect. Choose a month inside the run.',
  'scenario.unknown-assumption':
    'The model has no assumption called “{name}”. Remove it or check its spelling.',
  'scenario.unknown-baseline':
    'The model takes no number called “{name}” from a place. Remove it or check its spelling.',
  'scenario.unknown-lever': 'The model has no lever called “{name}”. Remove it or check its spelling.',
  'storage.damaged':
    'The work kept from your last visit could not be read, so a new plan was started. The old record was left as it is.',
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
