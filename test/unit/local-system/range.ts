import type { Model } from '../../../src/model/model'

/** A constant, or one element of an array of constants, that has a range. */
export interface Ranged {
  readonly id: string
  readonly low: number
  readonly high: number
}

/** Every constant with a range but the levers: assumptions, and what a place states about itself. */
export function rangedConstants(model: Model): readonly Ranged[] {
  return [...model.variables.values()]
    .filter(({ attributes }) => attributes.get('role') !== 'lever')
    .flatMap(({ id, attributes, elements }) =>
      [
        { id, attributes },
        ...elements.map((one) => ({ id: `${id}[${one.subscripts.join(',')}]`, attributes: one.attributes })),
      ]
        .filter((one) => one.attributes.has('low'))
        .map((one) => ({
          id: one.id,
          low: Number(one.attributes.get('low')),
          high: Number(one.attributes.get('high')),
        })),
    )
}
