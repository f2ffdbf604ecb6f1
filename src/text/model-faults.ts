import type { FaultSentences } from './fault-sentence'

/** What an XMILE file can be faulted for, sorted by kind: its form, its names, equations and units, its catalogue. */
export const modelFaults: FaultSentences = {
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
  'diagram.no-sector': 'The model has no diagram of “{sector}”. It has diagrams of these sectors: {known}.',
  'diagram.no-views': 'The model has no diagrams. Let joined-up layout write them into the file first.',
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
  'ensemble.design':
    'A study of {dimensions} inputs is made of groups of {each} runs, and {runs} runs are not whole groups. Ask for a multiple of {each}.',
  'ensemble.dimensions':
    '{found} inputs vary, and the Sobol sequence has directions for {limit}. Vary fewer, or use the Latin hypercube.',
  'ensemble.nothing-varies':
    'This model has no constant with a range, so every run would be the same. Say what varies: --vary name:low:mode:high.',
  'ensemble.points':
    'There are {found} coordinates for {runs} runs in which {dimensions} inputs vary: each run needs one for each input.',
  'ensemble.range':
    'The range of “{name}” ({found}) cannot be drawn from. Numbers must be finite and in order: low, most likely, high.',
  'ensemble.runs': 'An ensemble of {found} runs cannot be made. Ask for a whole number, 1 or more.',
  'ensemble.seed': 'The seed {found} is not a whole number. Choose one, such as 1.',
  'ensemble.series':
    'Every value of “{name}” was to be kept, and it is not among the outcomes of the ensemble. Name one that is.',
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
  'layout.modules': '“{variable}” stands in a module. Diagrams are laid out for models without modules only.',
  'macro.array':
    'The macro “{macro}” has an array, “{variable}”. Macros run with plain variables here: give each element a variable of its own.',
  'macro.inside-itself':
    'The macro “{macro}”, used by “{variable}”, calls itself. A macro has to end somewhere.',
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
  'sensitivity.no-variance':
    'The outcome is the same in all {runs} runs: none of the inputs that vary moves it. Choose another outcome or time, or let other inputs vary.',
  'specs.dt': 'The time step dt is {found}. It has to be larger than zero.',
  'specs.method': 'The integration method “{found}” is not known here. Write Euler, RK2 or RK4.',
  'specs.savestep': 'The time between saved values is {found}. It has to be larger than zero.',
  'specs.stop-before-start':
    'The run would stop at {stop}, before it starts at {start}. Make the stop time the later one.',
  'specs.too-many-steps':
    'The run would take {steps} steps, more than the limit of {limit}. Use a longer time step or a shorter run.',
  'stock.unknown-flow': 'The stock “{variable}” names the flow “{name}”, which this model does not define.',
  'subscript.count':
    '“{name}” in the equation of “{variable}” has {expected} dimensions and is given {found} subscripts.',
  'subscript.missing':
    '“{name}” is an array, and the equation of “{variable}” does not say which element it means. Add subscripts for: {dimensions}.',
  'subscript.unknown':
    '“{subscript}” in the equation of “{variable}” is not an element of the dimension “{dimension}” of “{name}”, nor a dimension that is running here.',
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
