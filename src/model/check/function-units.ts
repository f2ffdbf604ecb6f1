/** Functions whose result and arguments share one unit. */
export const alike: ReadonlySet<string> = new Set([
  'min',
  'max',
  'abs',
  'int',
  'round',
  'sum',
  'mean',
  'stddev',
  'init',
  'previous',
  'vmin',
  'vmax',
  'quantum',
  'active_initial',
])
/** Functions whose result has the unit of their first argument, whatever the others are. */
export const likeFirst: ReadonlySet<string> = new Set([
  'game',
  'initial',
  'integer',
  'modulo',
  'history',
  'exprnd',
  'poisson',
  'pct',
  'percent',
])
/** Draws: so many parameters in one unit, then perhaps a seed. */
export const draws: ReadonlyMap<string, number> = new Map([
  ['uniform', 2],
  ['random', 2],
  ['normal', 2],
  ['lognormal', 2],
  ['triangular', 3],
  ['random_uniform', 2],
  ['random_normal', 4],
])
/** Functions of and to pure numbers. */
export const ofPure: ReadonlySet<string> = new Set([
  'exp',
  'ln',
  'log10',
  'sin',
  'cos',
  'tan',
  'arcsin',
  'arccos',
  'arctan',
])
/** Result like the first argument, second a time. */
export const overTime: ReadonlySet<string> = new Set([
  'smth1',
  'smth3',
  'smthn',
  'delay1',
  'delay3',
  'delayn',
  'delay',
  'step',
  'forcst',
  'smooth',
  'smoothi',
  'smooth3',
  'smooth3i',
  'smooth_n',
  'delay1i',
  'delay3i',
  'delay_n',
  'delay_fixed',
])
