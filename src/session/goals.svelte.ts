import { readGoals, type Goal } from '../scenario/goal'

/** Where the goals of this device are kept. */
export interface GoalMemory {
  read(): string | null
  /** @throws where storage is refused or full */
  write(text: string): void
}

/** What people want of their plans: the same for every plan on this device, so that plans are judged alike. */
export class Goals {
  readonly #memory: GoalMemory
  #list = $state.raw<readonly Goal[]>([])

  constructor(memory: GoalMemory) {
    this.#memory = memory
    this.#list = kept(memory)
  }

  get list(): readonly Goal[] {
    return this.#list
  }

  /** Takes other goals, and keeps them where that is allowed. */
  set(goals: readonly Goal[]): void {
    this.#list = goals
    try {
      this.#memory.write(JSON.stringify(goals))
    } catch {
      // They hold for this visit.
    }
  }
}

/** What was kept before; nothing where it cannot be read any more. */
function kept(memory: GoalMemory): readonly Goal[] {
  try {
    const text = memory.read()
    return text === null ? [] : readGoals(JSON.parse(text))
  } catch {
    return []
  }
}

const key = 'joined-up-goals'

/** The storage of the browser, small as goals are. */
export const deviceGoals: GoalMemory = {
  read: () => localStorage.getItem(key),
  write: (text) => {
    localStorage.setItem(key, text)
  },
}
