import { onDestroy, untrack } from 'svelte'

/** A study that can be under way, and what it was asked. */
interface Asked<Question> {
  readonly asked: Question | null
  cancel(): void
}

/**
 * Ends a study as soon as it is of what nobody asks any more, and when its section goes: elsewhere the processors are wanted
 * for what is shown there. To be called while a component is made.
 *
 * @param isAsked whether a question is that of the screen as it is now
 */
export function whileAsked<Question>(
  study: () => Asked<Question>,
  isAsked: (question: Question) => boolean,
): void {
  $effect(() => {
    const { asked } = study()
    const isOld = asked !== null && !isAsked(asked)
    untrack(() => {
      if (isOld) study().cancel()
    })
  })
  onDestroy(() => {
    study().cancel()
  })
}
