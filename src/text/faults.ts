/** Stands at the beginning of a sentence where a fault is not of one field. */
export const wholeFile = 'The whole file'

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
  'dimension.duplicate': 'There are two dimensions called “{dimension}”. Rename or remove one.',
  'dimension.empty':
    'The dimension “{dimension}” has no elements. List them as <elem name="…"/>, or give it a size.',
  'dimension.size':
    'The size of the dimension “{dimension}” is {found}. It has to be a whole number from 1 to {limit}.',
  'dimension.unknown':
    '“{variable}” uses the dimension “{dimension}”, which the file does not define. Add it to <dimensions> or correct its name.',
  'doc.missing': '“{variable}” has no <doc>. Say in one sentence what it is.',
  'element.duplicate':
    'The dimension “{dimension}” has two elements called “{element}”. Rename or remove one.',
  'element.no-equation': '“{variable}” has no equation. Give this element one, or the whole array.',
  'element.unknown':
    '“{variable}” has no element “{subscript}”. Name one element of each of its dimensions, separated by commas.',
  'ensemble.correlation':
    'The correlation of “{first}” and “{second}” is {found}. Both have to be among the inputs that vary, it has to lie between -1 and 1, and all correlations together have to be possible.',
  'ensemble.dimensions':
    '{found} inputs vary, and the Sobol sequence has directions for {limit}. Vary fewer, or use the Latin hypercube.',
  'ensemble.nothing-varies':
    'This model has no constant with a range, so every run would be the same. Say what varies: --vary name:low:mode:high.',
  'ensemble.range':
    'The range of “{name}” ({found}) cannot be drawn from. Numbers must be finite and in order: low, most likely, high.',
  'ensemble.runs': 'An ensemble of {found} runs cannot be made. Ask for a whole number, 1 or more.',
  'ensemble.seed': 'The seed {found} is not a whole number. Choose one, such as 1.',
  'ensemble.summary':
    'A summary asks for “{name}” between {from} and {until}, which is not among the outcomes, or no moment of the run lies between them. Name an outcome of the ensemble and moments of its run.',
  'ensemble.too-large':
    '{runs} runs with {outputs} outcomes at {times} times need more memory than an ensemble may take. Ask for up to {most} runs, or for fewer outcomes.',
  'equation.function-without-arguments':
    '“{name}” in the equation of “{variable}” is a function. Write its arguments in brackets after it.',
  'equation.list':
    'The equation of “{variable}” is a list of values inside another expression. A list has to be the whole equation of an array.',
  'equation.lookup-without-input':
    '“{name}” is a graphical function. In the equation of “{variable}”, write its input in brackets after it.',
  'equation.lost':
    'The equation of “{variable}” is “???”: the tool that wrote this file could not translate it. Take the equation from the original model.',
  'equation.not-a-lookup':
    '“{name}” in the equation of “{variable}” is not a graphical function, so nothing can be looked up in it.',
  'equation.not-finite':
    'The number {found} in the equation of “{variable}” is too large. Write a number below 1e308.',
  'equation.too-deep':
    'The equation of “{variable}” has more than {limit} brackets or operators inside each other. Split it into several variables.',
  'equation.unexpected':
    'The equation of “{variable}” cannot be read: “{found}” was not expected here in “{equation}”.',
  'equation.unfinished':
    'The equation of “{variable}” ends too early: “{equation}”. A bracket or a value is missing.',
  'equation.unknown':
    'The equation of “{variable}” holds “{name}”, a mark left by the editor for an equation still to be written. Write the equation, or remove the variable.',
  'equation.unknown-function':
    'The equation of “{variable}” uses the function “{name}”, which is neither built in nor a macro of this file. Check its spelling, or define it as a macro.',
  'equation.unknown-name':
    'The equation of “{variable}” uses “{name}”, which this model does not define. Check its spelling, or add the variable.',
  'file.not-found': 'There is no such file, or it may not be read. Check the name and the folder.',
  'file.not-written': 'This file could not be written: {reason}. Choose another name or folder.',
  'file.too-large':
    'This file is larger than {limit} MB, more than any model or scenario needs. Check that it is the right file.',
  'file.unknown-form':
    'This is neither an XMILE model nor a scenario. A model begins with an angle bracket, a scenario file with a curly one.',
  'file.unreadable':
    'This file could not be read from the device. Copy it to this computer, then open it again.',
  'function.arity':
    '“{name}” in the equation of “{variable}” takes {expected} arguments and is given {found}.',
  'function.array-too-large':
    '{name} in “{variable}” compares {found} elements with each other, and takes {limit} at most. Use a smaller array.',
  'function.lookup':
    'LOOKUP in the equation of “{variable}” needs the name of a graphical function and an input.',
  'function.needs-array':
    '“{name}” in the equation of “{variable}” needs an array. Write * for each dimension it is to run over, such as x[*].',
  'function.order':
    'The order of a delay in the equation of “{variable}” has to be a whole number from 1 to 100, or a constant that is one.',
  'graph.lengths':
    'The graphical function of “{variable}” has {x} x points and {y} y points. It needs as many of one as of the other.',
  'graph.no-points': 'The graphical function of “{variable}” has no y points.',
  'graph.no-scale':
    'The graphical function of “{variable}” has neither x points nor an x scale. Add one of them.',
  'graph.not-ascending':
    'The x points of the graphical function of “{variable}” go down from {before} to {after}. Put them in ascending order.',
  'graph.type':
    'The graphical function of “{variable}” has the type “{found}”. Write continuous, extrapolate or discrete.',
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
  'macro.array':
    'The macro “{macro}” has an array, “{variable}”. Macros run with plain variables here: give each element a variable of its own.',
  'macro.inside-itself':
    'The macro “{macro}”, used by “{variable}”, calls itself. A macro has to end somewhere.',
  'model.cycle':
    'These variables need each other at the same moment: {path}. Put a stock or a delay between two of them.',
  'model.initial-cycle':
    'These variables need each other at the start of the run: {path}. Give one of the stocks a starting value that does not depend on the others.',
  'model.too-large':
    'With “{variable}” the model has more than {limit} array elements. Use fewer dimensions or elements.',
  'model.too-long':
    'With “{variable}”, the model written out comes to more than {limit} operations. Use smaller arrays, or work out a sum once and read it.',
  'model.unreachable':
    'The model could not be fetched. Check the connection and reload the page; your work is kept.',
  'module.elsewhere': 'The module “{module}” is in another file, {file}. Copy its <model> into this file.',
  'module.inside-itself': 'The module “{module}” contains itself. Break the circle.',
  'module.no-model': 'The file has no model for the module “{module}”. Add a <model> of that name.',
  'module.own-specs':
    'The module “{module}” has a time step or a length of run of its own. All modules run in step here: remove its <sim_specs>.',
  'module.unconnected':
    '“{variable}” is an input of a module. Nothing is connected to it, and it has no equation: connect it, or give it one.',
  'module.unknown-input': 'The module “{module}” has no variable “{input}” to connect to.',
  'module.unknown-source':
    'The module “{module}” is connected to “{name}”, which this model does not define. Correct the name in its <connect>.',
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
  'shard.incomplete':
    'This shard ends before all of its study is in it. Make it again with the same command, and merge then.',
  'shard.missing': 'The shards {missing} are missing. Give merge all shards of the study.',
  'shard.other-study':
    'This shard is of another study than {other}: another model, other ranges or other settings. Merge shards that the same command made with different --shard only.',
  'shard.twice': 'Shard {shard} is here twice, the other time as {other}. Give merge each shard once.',
  'shard.unreadable':
    'This is not a whole shard of an ensemble. Make it with joined-up ensemble … --shard i/n, and copy it without changing it.',
  'specs.dt': 'The time step dt is {found}. It has to be larger than zero.',
  'specs.method': 'The integration method “{found}” is not known here. Write Euler, RK2 or RK4.',
  'specs.savestep': 'The time between saved values is {found}. It has to be larger than zero.',
  'specs.stop-before-start':
    'The run would stop at {stop}, before it starts at {start}. Make the stop time the later one.',
  'specs.too-many-steps':
    'The run would take {steps} steps, more than the limit of {limit}. Use a longer time step or a shorter run.',
  'stock.unknown-flow': 'The stock “{variable}” names the flow “{name}”, which this model does not define.',
  'storage.damaged':
    'The work kept from your last visit could not be read, so a new plan was started. The old record was left as it is.',
  'storage.refused':
    'This browser does not let the page keep your work ({message}). Save it as a file, or copy the link, before you leave.',
  'subscript.count':
    '“{name}” in the equation of “{variable}” has {expected} dimensions and is given {found} subscripts.',
  'subscript.missing':
    '“{name}” is an array, and the equation of “{variable}” does not say which element it means. Add subscripts for: {dimensions}.',
  'subscript.unknown':
    '“{subscript}” in the equation of “{variable}” is not an element of the dimension “{dimension}” of “{name}”, nor a dimension that is running here.',
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
  'units.equation':
    'The equation of “{variable}” gives {units}, and its unit is {expected}: {expression}. Correct the unit or the equation.',
  'units.flow':
    'The flow “{flow}” of the stock “{variable}” is in {units}. It has to be in {expected}, the stock’s unit for each unit of time.',
  'units.missing': '“{variable}” has no unit. Add <units>; a pure number is dmnl.',
  'units.mixed':
    'In the equation of “{variable}”, {expression} is in {units} and stands beside something in {expected}.',
  'units.not-pure':
    'In the equation of “{variable}”, {expression} is in {units} where a pure number is needed.',
  'units.not-time':
    'In the equation of “{variable}”, {expression} is in {units} where a time in {expected} is needed.',
  'units.unreadable':
    '“{units}” of “{variable}” is not a unit. Write words with *, /, ^ and brackets, such as people/month.',
  'variable.duplicate':
    'There are two definitions of “{variable}”. Names are blind to capitals, spaces and underscores. Rename or remove one.',
  'variable.equation-count':
    '“{variable}” has {elements} elements and {equations} equations. It needs one for each element, or one for all.',
  'variable.no-equation': '“{variable}” has no equation. Add an <eqn>.',
  'variable.unused': 'Nothing uses “{variable}”. Remove it, or use it.',
  'worker.crashed':
    'The model stopped twice on this plan, and the last good result is still shown. Undo the last change, or reload the page; your work is kept.',
  'worker.not-open': 'A run was asked for before the model was open. Reload the page; your work is kept.',
  'worker.stalled':
    'The model gave no answer within {seconds} seconds, twice. The last good result is still shown. Undo the last change, or close other programs and try again.',
  'worker.unexpected':
    'The model stopped for a reason that nobody foresaw: {message}. The last good result is still shown. Undo the last change.',
  'worker.unreachable':
    'The part of the page that runs the model could not be started. Check the connection and reload the page; your work is kept.',
  'xmile.include':
    'This file includes another, {file}. Files are read one at a time here: copy what it defines into this file.',
  'xmile.missing': '<{parent}> has no <{element}>. Add it.',
  'xmile.namespace':
    'This is not an XMILE file: it begins with <{element}> of the namespace “{namespace}”. An XMILE file begins with <xmile xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">.',
  'xmile.no-name': 'This <{element}> has no name. Add name="…".',
  'xmile.not-a-number': '“{found}” is not a number, and {what} has to be one.',
  'xmile.unsupported':
    '“{variable}” uses <{feature}>, which this engine does not run. Replace it by stocks, flows and delays.',
  'xml.doctype': 'This file defines its own entities (<!DOCTYPE>). XMILE has none; remove the definition.',
  'xml.empty': 'This file is empty.',
  'xml.malformed': 'This is not well-formed XML: {detail}. Correct it, or export the model again.',
  'xml.too-deep':
    'This file has more than {limit} elements inside each other. No model needs that; check that it is the right file.',
  'xml.too-large':
    'This file has {size} characters, more than the limit of {limit}. Check that it is the right file.',
}
