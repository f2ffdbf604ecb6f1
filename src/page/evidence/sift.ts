import type { Compared } from '../../analysis/library/compared'
import { standings, type Standing } from '../../analysis/library/standing'
import { designs } from '../../scenario/evidence'
import { matches } from '../matches'

/** What a reader asks for; an empty text asks for all. */
export interface Wish {
  readonly words: string
  /** Title of a subject. */
  readonly topic: string
  readonly standing: string
  readonly design: string
}
export const anyClaim: Wish = { words: '', topic: '', standing: '', design: '' }

/** The claims that answer to a wish, in the order given. */
export function sift(claims: readonly Compared[], wish: Wish): readonly Compared[] {
  return claims.filter(
    ({ claim, topic, standing }) =>
      (wish.topic === '' || topic.title === wish.topic) &&
      (wish.standing === '' || standing === wish.standing) &&
      (wish.design === '' || claim.design === wish.design) &&
      matches(
        [claim.claim, claim.system, claim.years, claim.source, claim.why, claim.design, topic.title].join(
          ' ',
        ),
        wish.words,
      ),
  )
}

export const orders = ['topic', 'standing', 'design'] as const
export type Order = (typeof orders)[number]

/** Claims under one heading: a subject, a standing or a design. */
export interface Pile {
  readonly key: string
  readonly claims: readonly Compared[]
}

/** The claims under the headings of an order; headings without a claim are left out. */
export function piled(claims: readonly Compared[], order: Order): readonly Pile[] {
  const of = ({ claim, topic, standing }: Compared): string =>
    order === 'topic' ? topic.title : order === 'standing' ? standing : claim.design
  const first: readonly string[] = order === 'standing' ? standingOrder : order === 'design' ? designs : []
  const keys = new Set([...first, ...claims.map(of)])
  return [...keys].flatMap((key) => {
    const pile = claims.filter((one) => of(one) === key)
    return pile.length === 0 ? [] : [{ key, claims: pile }]
  })
}

/** What the model gets wrong comes before what it gets right. */
const standingOrder: readonly Standing[] = [
  'opposite',
  'missed',
  'met',
  ...standings.filter((one) => !['opposite', 'missed', 'met'].includes(one)),
]
