import type { Question } from '../../scenario/catalogue'

/** What stands beside the results: the levers of one question, what we believe, or what we know better of our place. */
export type LeverTab = Question | 'assumptions' | 'ours'
