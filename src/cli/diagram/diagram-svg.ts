import { arialMeasure } from '../../chart/arial'
import { layDiagram } from '../../chart/diagram-layout'
import { darkColours, lightColours } from '../../chart/fixed-palettes'
import { sceneText } from '../../chart/scene-text'
import type { Model } from '../../model/model'
import type { View } from '../../model/view'
import { diagramFacts, diagramOf } from '../../page/diagram-data'
import { diagramInWords } from '../../text/diagram'

/** A view of a model as an SVG file. */
export function diagramSvg(model: Model, view: View): string {
  const scene = layDiagram(diagramOf(model, view), arialMeasure)

  return sceneText(scene, lightColours, view.name, diagramInWords(diagramFacts(model, view)), darkColours)
}
