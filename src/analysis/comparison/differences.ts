import type { Assumption, Catalogue, Lever, PlaceInput } from '../../scenario/catalogue'
import type { LeverSetting, Scenario } from '../../scenario/scenario'

/** One way in which a setting stands, and the positions of the plans in which it stands so. */
export interface Choice<Value> {
  readonly value: Value
  readonly plans: readonly number[]
}

/** A setting in which plans differ. `null` stands for today's lever and for the place's own published number. */
export type Difference =
  | { readonly kind: 'place'; readonly choices: readonly Choice<string>[] }
  | { readonly kind: 'lever'; readonly of: Lever; readonly choices: readonly Choice<LeverSetting | null>[] }
  | { readonly kind: 'assumption'; readonly of: Assumption; readonly choices: readonly Choice<number>[] }
  | { readonly kind: 'ours'; readonly of: PlaceInput; readonly choices: readonly Choice<number | null>[] }

export interface Differences {
  /** Place first, then levers, assumptions and the place's own numbers, each in the catalogue's order. */
  readonly rows: readonly Difference[]
  /** Settings moved from where they stand today, and in every plan alike. */
  readonly alike: number
}

/**
 * Where plans differ, setting by setting. A lever that stands at today's value does the same whatever its months are;
 * names that the catalogue does not have are left out, because a plan with such a name does not run.
 */
export function differencesOf(catalogue: Catalogue, scenarios: readonly Scenario[]): Differences {
  const rows: Difference[] = []
  let alike = 0
  /** @returns the choices where there are several; what stands alike but not as today is counted */
  const differ = <Value>(
    valueOf: (scenario: Scenario) => Value,
    isToday: (value: Value) => boolean,
  ): readonly Choice<Value>[] | null => {
    const choices = choicesOf(scenarios.map(valueOf))
    if (choices.length > 1) return choices
    if (choices[0] !== undefined && !isToday(choices[0].value)) alike += 1
    return null
  }

  const places = differ(
    (scenario) => scenario.place,
    () => true,
  )
  if (places !== null) rows.push({ kind: 'place', choices: places })
  for (const lever of catalogue.levers) {
    const choices = differ(
      ({ levers }) => moved(lever, levers[lever.id]),
      (setting) => setting === null,
    )
    if (choices !== null) rows.push({ kind: 'lever', of: lever, choices })
  }
  for (const assumption of catalogue.assumptions) {
    const choices = differ(
      ({ assumptions }) => assumptions[assumption.id] ?? assumption.value,
      (value) => value === assumption.value,
    )
    if (choices !== null) rows.push({ kind: 'assumption', of: assumption, choices })
  }
  for (const input of catalogue.placeInputs) {
    const choices = differ(
      ({ ours }) => ours[input.id] ?? null,
      (value) => value === null,
    )
    if (choices !== null) rows.push({ kind: 'ours', of: input, choices })
  }
  return { rows, alike }
}

function moved(lever: Lever, setting: LeverSetting | undefined): LeverSetting | null {
  if (setting === undefined || setting.value === lever.value) return null
  const { value, start, ramp, end } = setting
  return { value, start, ramp, end }
}

/** The values that occur, in the order of the plans in which they occur first. */
function choicesOf<Value>(values: readonly Value[]): readonly Choice<Value>[] {
  const found = new Map<string, { value: Value; plans: number[] }>()
  values.forEach((value, position) => {
    const key = JSON.stringify(value)
    const choice = found.get(key)
    if (choice === undefined) found.set(key, { value, plans: [position] })
    else choice.plans.push(position)
  })
  return [...found.values()]
}
