import type { LanesData } from '../../../src/chart/lanes'
import type { ChartFormat } from '../../../src/chart/frame'
import type { LineData } from '../../../src/chart/series'

/** Charts like the ones the product shows, from plain formulas: 181 months from April 2026. */

const MONTHS = 181
export const times = Float64Array.from({ length: MONTHS }, (_, i) => i)
const over = (f: (month: number) => number) => Float64Array.from(times, f)
const approach = (month: number, from: number, size: number, ease: number) =>
  month > from ? size * (1 - Math.exp((from - month) / ease)) : 0

const names = 'January February March April May June July August September October November December'.split(
  ' ',
)
const month = (n: number) => `${names[n % 12] ?? ''} ${Math.floor(n / 12)}`
const sign = (v: number) => (v < 0 ? '−' : '')

export const beds: ChartFormat = {
  value: (v) => `${v.toFixed(0)} beds`,
  tick: (v, step) => v.toFixed(step < 1 ? 1 : 0),
  month,
}
export const pounds: ChartFormat = {
  value: (v) => `${sign(v)}£${Math.abs(v).toFixed(1)}m`,
  tick: (v, step) => (v === 0 ? '£0' : `${sign(v)}£${Math.abs(v).toFixed(step < 1 ? 1 : 0)}m`),
  month,
}
export const score: ChartFormat = { value: (v) => v.toFixed(1), tick: (v) => v.toFixed(0), month }

const nothing = (m: number) => 174 + m * 0.19 + 2.4 * Math.sin(m * 0.52)
const plan = (size: number) => (m: number) => nothing(m) - approach(m, 14, size, 38)

/** Occupied beds with the strength of the plan between 0 and 1. */
export function occupiedBeds(strength = 1): LineData {
  const planned = plan(24 * strength)
  return {
    subject: 'occupied beds',
    start: '2026-04',
    times,
    unit: 'beds',
    series: [
      { id: 'nothing', label: 'Do nothing', role: 'baseline', values: over(nothing) },
      {
        id: 'assume',
        label: 'Our assumptions, no action',
        role: 'assumption',
        values: over((m) => nothing(m) + m * 0.012),
      },
      {
        id: 'plan',
        label: 'Our plan',
        role: 'plan',
        values: over(planned),
        bands: [
          {
            label: 'in 8 of 10 futures',
            low: over((m) => planned(m) - 2 - m * 0.07),
            high: over((m) => planned(m) + 2 + m * 0.06),
          },
        ],
      },
    ],
    events: [{ at: 12, label: 'teams start' }],
  }
}

/** Money that is worse before it is better. */
export function netCost(strength = 1): LineData {
  const net = (m: number) => strength * (2.6 * Math.exp(-(((m - 34) / 20) ** 2)) - approach(m, 30, 2.4, 40))
  return {
    subject: 'net cost',
    start: '2026-04',
    times,
    unit: 'a year, 2025/26 prices',
    series: [
      { id: 'nothing', label: 'Do nothing', role: 'baseline', values: over(() => 0) },
      {
        id: 'plan',
        label: 'Our plan',
        role: 'plan',
        values: over(net),
        bands: [
          {
            label: 'in 8 of 10 futures',
            low: over((m) => net(m) - m * 0.007),
            high: over((m) => net(m) + m * 0.008),
          },
        ],
      },
    ],
    events: [
      { at: 12, label: 'teams start' },
      { at: 54, label: 'saves from October 2030' },
    ],
    spans: [{ from: 14, to: 54, label: 'costs more' }],
  }
}

/** Many lines that end close together. */
export function crowded(): LineData {
  const line = (k: number) => over((m) => 60 + m * 0.02 + Math.sin(m / 20 + k) * 1.5 + k * 0.4)
  return {
    subject: 'experience',
    start: '2026-04',
    times,
    indexed: true,
    unit: 'April 2026 = 100',
    series: [
      { id: 'nothing', label: 'Do nothing', role: 'baseline', values: line(0) },
      { id: 'ghost-1', label: 'Teams first', role: 'ghost', values: line(1) },
      { id: 'ghost-2', label: 'Intermediate care first', role: 'ghost', values: line(2) },
      { id: 'plan', label: 'Our plan', role: 'plan', values: line(1.4) },
    ],
    events: [
      { at: 10, label: 'teams start' },
      { at: 14, label: 'pooled budget' },
      { at: 170, label: 'five-year assurance ends' },
    ],
  }
}

export const smith: LanesData = {
  days: 365,
  lanes: [
    {
      id: 'today',
      label: 'Today',
      segments: [
        { id: 'a', days: 150, label: 'at home', category: 'cat-1' },
        { id: 'b', days: 11, label: 'ward 11 nights', short: '11', category: 'cat-2', texture: 'hatch' },
        { id: 'c', days: 9, label: 'waiting 9 nights', short: '9', category: 'cat-3', texture: 'dots' },
        { id: 'd', days: 70, label: 'home care', category: 'cat-5' },
        { id: 'e', days: 7, label: 'ward 7 nights', short: '7', category: 'cat-2', texture: 'hatch' },
        { id: 'f', days: 118, label: 'at home', category: 'cat-1' },
      ],
    },
    {
      id: 'plan',
      label: 'Our plan',
      segments: [
        { id: 'a', days: 150, label: 'at home', category: 'cat-1' },
        { id: 'b', days: 8, label: 'ward 8 nights', short: '8', category: 'cat-2', texture: 'hatch' },
        { id: 'c', days: 2, label: 'waiting 2 nights', short: '2', category: 'cat-3', texture: 'dots' },
        { id: 'd', days: 42, label: 'intermediate care', category: 'cat-4' },
        { id: 'e', days: 163, label: 'at home, with a named manager', short: 'at home', category: 'cat-1' },
      ],
    },
  ],
  ticks: ['Apr', 'Jul', 'Oct', 'Jan', 'Apr'].map((label, i) => ({ at: (i * 365) / 4, label })),
}
