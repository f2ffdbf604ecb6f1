import { flushSync, mount } from 'svelte'
import { bench, describe } from 'vitest'
import type { LineData } from '../../../src/chart/series'
import '../../../src/page/tokens.css'
import { beds, netCost, occupiedBeds, pounds } from './cases'
import TwoCharts from './TwoCharts.svelte'

// One move of a slider with two charts of 181 months on the page: from new arrays to style and layout done, which is
// all of a frame but the painting. Two kinds of move: the axis stands still, or every move bends it.
const target = document.createElement('div')
document.body.append(target)
let show: (first: LineData, second: LineData) => void = () => undefined
const ready = (shower: typeof show) => {
  show = shower
}
mount(TwoCharts, { target, props: { first: beds, second: pounds, ready } })
flushSync()

function move(strength: number) {
  show(occupiedBeds(strength), netCost(strength))
  flushSync()
  document.body.getBoundingClientRect()
  document.querySelector('svg')?.getBBox()
}

describe('two charts redrawn', () => {
  let k = 0
  bench('axis stands still', () => {
    k = (k + 1) % 20
    move(1 + k / 200)
  })
  bench('axis on the move', () => {
    k = (k + 1) % 2
    move(k === 0 ? 0.2 : 2)
  })
})
