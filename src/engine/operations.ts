import type { Operation } from '../model/scalar/scalar-model'
import type { Algebra } from './algebra'
import { arccos, arcsin, arctan } from './maths/arc'
import { cos, sin, tan } from './maths/circle'
import { exp } from './maths/exponential'
import { ln, log10 } from './maths/logarithm'
import { poisson } from './maths/poisson'
import { pow } from './maths/power'
import { uniform } from './maths/random'

/** Truth as a model sees it: 1 and 0; anything but 0 is true. */
function fromTruth<F, I, B>(m: Algebra<F, I, B>, test: B): F {
  return m.select(test, m.float(1), m.float(0))
}

function isTrue<F, I, B>(m: Algebra<F, I, B>, value: F): B {
  return m.differ(value, m.float(0))
}

/** Remainder with the sign of the dividend, as Vensim has it. */
function remainder<F, I, B>(m: Algebra<F, I, B>, a: F, b: F): F {
  const rest = m.sub(a, m.mul(b, m.trunc(m.div(a, b))))
  // A quotient rounded up to a whole number leaves a remainder of the wrong sign.
  const wrong = m.less(m.mul(rest, a), m.float(0))
  const size = m.abs(b)
  const repaired = m.select(m.less(a, m.float(0)), m.sub(rest, size), m.add(rest, size))
  return m.select(wrong, repaired, rest)
}

/** Remainder with the sign of the divisor: a = b × floor(a / b) + remainder, as the standard has it. */
function flooredRemainder<F, I, B>(m: Algebra<F, I, B>, a: F, b: F): F {
  const rest = remainder(m, a, b)
  return m.select(m.less(m.mul(rest, b), m.float(0)), m.add(rest, b), rest)
}

/** What an operation means. The interpreter and the code generator both call this and nothing else. */
export function operate<F, I, B>(m: Algebra<F, I, B>, operation: Operation, args: readonly F[]): F {
  const a = args[0]!
  const b = args[1]!
  switch (operation) {
    case 'add':
      return m.add(a, b)
    case 'sub':
      return m.sub(a, b)
    case 'mul':
      return m.mul(a, b)
    case 'div':
      return m.div(a, b)
    case 'neg':
      return m.neg(a)
    case 'abs':
      return m.abs(a)
    case 'sqrt':
      return m.sqrt(a)
    case 'int':
      return m.trunc(a)
    case 'floor':
      return m.floor(a)
    case 'round':
      return m.floor(m.add(a, m.float(0.5)))
    case 'min':
      return m.min(a, b)
    case 'max':
      return m.max(a, b)
    case 'mod':
      return remainder(m, a, b)
    case 'floor-mod':
      return flooredRemainder(m, a, b)
    case 'less':
      return fromTruth(m, m.less(a, b))
    case 'less-equal':
      return fromTruth(m, m.atMost(a, b))
    case 'equal':
      return fromTruth(m, m.equal(a, b))
    case 'not-equal':
      return fromTruth(m, m.differ(a, b))
    case 'and':
      return fromTruth(m, m.both(isTrue(m, a), isTrue(m, b)))
    case 'or':
      return fromTruth(m, m.either(isTrue(m, a), isTrue(m, b)))
    case 'not':
      return fromTruth(m, m.opposite(isTrue(m, a)))
    case 'if':
      return m.select(isTrue(m, a), b, args[2]!)
    case 'sign':
      return m.select(m.less(a, m.float(0)), m.float(-1), m.select(m.less(m.float(0), a), m.float(1), a))
    case 'exp':
      return exp(m, a)
    case 'ln':
      return ln(m, a)
    case 'log10':
      return log10(m, a)
    case 'pow':
      return pow(m, a, b)
    case 'sin':
      return sin(m, a)
    case 'cos':
      return cos(m, a)
    case 'tan':
      return tan(m, a)
    case 'arcsin':
      return arcsin(m, a)
    case 'arccos':
      return arccos(m, a)
    case 'arctan':
      return arctan(m, a)
    case 'uniform':
      return uniform(m, a, b, args[2]!)
    case 'poisson':
      return poisson(m, a, b, args[2]!)
  }
}
