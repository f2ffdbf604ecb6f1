/** The page on what the model does not know. */
export const sureText = {
  title: 'How sure are we?',
  lead: 'One line on a chart is one future out of many. Here the same plan is tried in many of them: every assumption is drawn from the range that its evidence allows, and the plan and doing nothing share each future.',
  waiting: 'Getting ready to try futures …',
  missing:
    'What this page needs could not be fetched. Go back to Explore, and come again when there is a connection.',
  noPlan:
    'No lever is moved yet: a plan without a lever is doing nothing. Move one on Explore, or open a scenario.',
}
