import { arialMeasure } from '../../chart/arial'
import { layDiagram } from '../../chart/diagram-layout'
import { darkColours, lightColours } from '../../chart/fixed-palettes'
import { sceneText } from '../../chart/scene-text'
import type { Model } from '../../model/model'
import type { View } from '../../model/view'
import { diagramFacts, diagramOf } from '../../page/diagram/diagram-data'
import { diagramInWords } from '../../text/diagram'

/** A view of a model as an SVG file. */
export function diagramSvg(model: Model, view: View): string {
  const diagram = diagramOf(model, view)
  const scene = layDiagram(diagram, arialMeasure)
  const words = diagramInWords(diagramFacts(model, view))
  return sceneText(scene, lightColours, diagram.title, words, darkColours)
}
