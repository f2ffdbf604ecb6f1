import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkTargets, placeThen } from '../../../src/scenario/check-targets'
import { readCatalogue } from '../../../src/scenario/read-catalogue'
import { readTargetsText } from '../../../src/scenario/targets'
import { open, openModel, place } from './system'

const folder = new URL('../../../scenarios/calibration/', import.meta.url)

test.each(readdirSync(folder))('the targets %s are of this model, their place and its months', (name) => {
  const { targets, origin } = readTargetsText(readFileSync(new URL(name, folder), 'utf8'), name)
  const model = openModel()
  const then = placeThen(place(targets.place), targets)
  const catalogue = readCatalogue(model)
  expect(targets.model).toBe(catalogue.model.id)
  expect(checkTargets(targets, model, catalogue, then, open().times, origin)).toEqual([])
})
