import fc from 'fast-check'

/** A random model of the kinds of equations there are, as XMILE; some do not run, and have to fail alike. */
export const randomModel: fc.Arbitrary<string> = fc
  .record({
    seed: fc.array(fc.nat({ max: 1_000_000 }), { minLength: 40, maxLength: 120 }),
    method: fc.constantFrom('Euler', 'RK2', 'RK4'),
    dt: fc.constantFrom('1', '0.5', '0.1', '0.03125'),
    variables: fc.integer({ min: 2, max: 9 }),
  })
  .map(({ seed, method, dt, variables }) => new Writer(seed, method, dt).model(variables))

class Writer {
  readonly #seed: readonly number[]
  #at = 0
  readonly #method: string
  readonly #dt: string

  constructor(seed: readonly number[], method: string, dt: string) {
    this.#seed = seed
    this.#method = method
    this.#dt = dt
  }

  #pick(count: number): number {
    const value = this.#seed[this.#at++ % this.#seed.length]! + this.#at
    return value % count
  }

  #one<T>(from: readonly T[]): T {
    return from[this.#pick(from.length)]!
  }

  model(count: number): string {
    const parts: string[] = []
    const scalars = ['c0', 'c1', 's0', 's1', 'TIME']
    const arrays = ['k', 'sa']
    parts.push(
      `<aux name="c0"><eqn>${this.#number()}</eqn></aux><aux name="c1"><eqn>${this.#number()}</eqn></aux>`,
    )
    parts.push(
      `<aux name="k"><dimensions><dim name="d"/></dimensions><element subscript="a"><eqn>${this.#number()}</eqn></element>` +
        `<element subscript="b"><eqn>${this.#number()}</eqn></element><element subscript="e"><eqn>c0</eqn></element></aux>`,
    )
    for (let v = 0; v < count; v++) {
      const arrayed = this.#pick(3) === 0
      const equation = this.#expression(3, scalars, arrays, arrayed)
      const graph = this.#pick(4) === 0 ? this.#graph() : ''
      const name = `v${v}`
      const dimensions = arrayed ? '<dimensions><dim name="d"/></dimensions>' : ''
      parts.push(`<aux name="${name}">${dimensions}<eqn>${equation}</eqn>${graph}</aux>`)
      ;(arrayed ? arrays : scalars).push(name)
    }
    const flow = (name: string, arrayed: boolean): string =>
      `<flow name="${name}">${arrayed ? '<dimensions><dim name="d"/></dimensions>' : ''}<eqn>` +
      `${this.#expression(2, scalars, arrays, arrayed)}</eqn>${this.#pick(4) === 0 ? '<non_negative/>' : ''}</flow>`
    parts.push(flow('f0', false), flow('f1', false), flow('fa', true))
    const kept = this.#pick(2) === 0 ? '<non_negative/>' : ''
    parts.push(
      `<stock name="s0"><eqn>${this.#number()}</eqn><inflow>f0</inflow><outflow>f1</outflow>${kept}</stock>`,
      `<stock name="s1"><eqn>c0 * 2 + EXP(-c1)</eqn><outflow>f0</outflow></stock>`,
      `<stock name="sa"><dimensions><dim name="d"/></dimensions><eqn>k[d] + c1</eqn><inflow>fa</inflow></stock>`,
    )
    return (
      '<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">' +
      `<header><vendor>${this.#one(['Somebody', 'isee systems', 'Ventana'])}</vendor></header>` +
      `<sim_specs method="${this.#method}"><start>1</start><stop>5</stop><dt>${this.#dt}</dt><savestep>0.5</savestep></sim_specs>` +
      '<dimensions><dim name="d"><elem name="a"/><elem name="b"/><elem name="e"/></dim></dimensions>' +
      `<model><variables>${parts.join('\n')}</variables></model></xmile>`
    )
  }

  #number(): string {
    return this.#one(['0', '1', '-2.5', '0.3', '7', '100', '-0.001', '1e-5', '3.14159'])
  }

  #graph(): string {
    const type = this.#one(['continuous', 'extrapolate', 'discrete'])
    return `<gf type="${type}"><xpts>-1,0,0.5,0.5,3,40</xpts><ypts>2,${this.#number()},0.4,${this.#number()},-1,-1</ypts></gf>`
  }

  #expression(
    depth: number,
    scalars: readonly string[],
    arrays: readonly string[],
    arrayed: boolean,
  ): string {
    const inner = (): string => this.#expression(depth - 1, scalars, arrays, arrayed)
    if (depth === 0) {
      const array = this.#one(arrays)
      return this.#one([
        this.#number(),
        this.#one(scalars),
        this.#one(scalars),
        arrayed ? `${array}[d]` : `${array}[b]`,
        `SUM(${array}[*])`,
      ])
    }
    return this.#one([
      () => `(${inner()} + ${inner()})`,
      () => `(${inner()} - ${inner()})`,
      () => `(${inner()} * ${inner()})`,
      () => `(${inner()} / ${inner()})`,
      () => `SAFEDIV(${inner()}, ${inner()}, 1)`,
      () => `MAX(${inner()}, ${inner()})`,
      () => `MIN(${inner()}, ${inner()})`,
      () => `(IF ${inner()} &lt; ${inner()} AND NOT (${inner()} = 0) THEN ${inner()} ELSE ${inner()})`,
      () => `EXP(-ABS(${inner()}))`,
      () => `SIN(${inner()})`,
      () => `LN(1 + ABS(${inner()}))`,
      () => `(ABS(${inner()}) ^ 0.7)`,
      () => `ARCTAN(${inner()})`,
      () => `(${inner()} MOD 3)`,
      () => `INT(${inner()})`,
      () => `SMTH1(${inner()}, 2)`,
      () => `SMTH3(${inner()}, 3, ${this.#number()})`,
      () => `DELAY3(${inner()}, 4)`,
      () => `DELAY(${inner()}, 0.7)`,
      () => `INIT(${inner()})`,
      () => `PREVIOUS(${inner()}, ${this.#number()})`,
      () => `STEP(${inner()}, 2)`,
      () => `RAMP(${inner()}, 2, 4)`,
      () => `PULSE(${inner()}, 2, 1)`,
      () => `UNIFORM(${inner()}, 1)`,
      () => `NORMAL(0, ${inner()}, 3)`,
      () => `POISSON(ABS(${inner()}))`,
      () => `TRIANGULAR(0, ABS(${inner()}), 1000)`,
      () => `(${inner()} // ${inner()})`,
      () => `ROUND(${inner()})`,
      () => `MODULO(${inner()}, 2.5)`,
      () => `TREND(1 + ABS(${inner()}), 3)`,
      () => `FORCST(${inner()}, 3, 2, 0.1)`,
      () => `HISTORY(${inner()}, TIME - 0.7)`,
      () => `COUNTER(1, 3)`,
      () => `SMTHN(${inner()}, 3, 4)`,
      () => `ACTIVE INITIAL(${inner()}, ${this.#number()})`,
      () => `SAMPLE IF TRUE(${inner()} &lt; 1, ${inner()}, ${this.#number()})`,
      () => `PULSE TRAIN(1, 0.5, 2, 4)`,
      () => `RANK(k[*], 2)`,
      () => `SUM(k[1:2] * sa[2:3])`,
      () => `k[INT(ABS(${inner()})) + 1]`,
    ])()
  }
}
