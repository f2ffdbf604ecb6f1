import * as causes from './checks-of-causes'
import * as money from './checks-of-money'
import * as people from './checks-of-people'
import type { Check } from './subject'

/** What any text of the model can be put to: quick, and each about one thing. */
export const checks = {
  units: causes.units,
  calendar: causes.calendar,
  'lever effects': causes.leverEffects,
  connected: causes.connected,
  loops: causes.loops,
  trends: causes.trends,
  permission: causes.permission,
  'double entry': money.doubleEntry,
  money: money.money,
  accrual: money.accrual,
  bill: money.bill,
  guarantees: money.guarantees,
  'break even': money.breakEven,
  contracts: money.contracts,
  'risk share': money.riskShare,
  fund: money.fund,
  assurance: money.assurance,
  clawback: money.clawback,
  savings: money.savings,
  squeeze: money.squeeze,
  people: people.people,
  whereabouts: people.whereabouts,
  staff: people.staff,
  hazards: people.hazards,
  'one way': people.oneWay,
  'steady state': people.steadyState,
  'balance sheet': people.balance,
  scale: people.scale,
  experience: people.experience,
  'Mrs Smith': people.mrsSmith,
} as const satisfies Readonly<Record<string, Check>>

export type CheckName = keyof typeof checks
