/** The page on what the model does not know. */
export const sureText = {
  title: 'How sure are we?',
  /** @param judged how many of the ranges are judgements */
  lead: (judged: number, all: number) =>
    `A line on a chart is one future out of many. Here your plan is tried in many of them: in each, every assumption takes a value from its range, and doing nothing meets the same future. Most of these ranges are judgements made for this model, not measurements: ${judged} of ${all}.`,
  waiting: 'Getting ready to try futures …',
  missing:
    'What this page needs could not be fetched. Go back to Explore, and come again when there is a connection.',
  noPlan:
    'No lever is moved yet: a plan without a lever is doing nothing. Move one on Explore, or open a scenario.',
}
