import * as v from 'valibot'
import { promisedSchema } from './promised'
import { scenarioSchema } from './schema'

/** A scenario as a file holds it: it may name its schema, for editors that check while people type, and
 * what the plan was seen to do. */
export const scenarioFileSchema = v.pipe(
  v.strictObject({
    ...scenarioSchema.entries,
    results: v.exactOptional(promisedSchema),
    $schema: v.optional(v.pipe(v.string(), v.maxLength(400))),
  }),
  v.title('Joined-Up scenario'),
  v.description('Everything a run of a Joined-Up model depends on.'),
)
