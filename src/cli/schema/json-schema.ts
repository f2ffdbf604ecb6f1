import { toJsonSchema } from '@valibot/to-json-schema'
import { comparisonFileSchema } from '../../scenario/comparison'
import { crosswalkFileSchema } from '../../scenario/crosswalk'
import { evidenceFileSchema } from '../../scenario/evidence'
import { libraryIndexFileSchema } from '../../scenario/library-index'
import { libraryFileSchema } from '../../scenario/library-scenario'
import { placeSchema } from '../../scenario/place'
import { scenarioFileSchema } from '../../scenario/scenario-file'
import { targetsFileSchema } from '../../scenario/targets'

/**
 * The published JSON Schemas, by file name in `public/schema`, generated from the schemas that the product itself
 * checks with. JSON numbers are finite by their grammar, so that check has no counterpart.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  const text = (schema: Parameters<typeof toJsonSchema>[0]) =>
    `${JSON.stringify(toJsonSchema(schema, { target: 'draft-07', ignoreActions: ['finite'] }), null, 2)}\n`
  return new Map([
    ['comparison-1.json', text(comparisonFileSchema)],
    ['crosswalk-1.json', text(crosswalkFileSchema)],
    ['evidence-1.json', text(evidenceFileSchema)],
    ['library-1.json', text(libraryFileSchema)],
    ['library-index-1.json', text(libraryIndexFileSchema)],
    ['place-1.json', text(placeSchema)],
    ['scenario-1.json', text(scenarioFileSchema)],
    ['targets-1.json', text(targetsFileSchema)],
  ])
}
