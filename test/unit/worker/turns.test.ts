import { expect, it } from 'vitest'
import { Turns, type Rank, type Turn } from '../../../src/worker/turns'

/** Does three pieces of work for a job, and notes each. */
async function work(turn: Turn, name: string, log: string[]): Promise<void> {
  for (let piece = 0; piece < 3; piece++) {
    await turn.ready()
    log.push(name)
    // As long as a piece takes: others may come meanwhile.
    await new Promise((resolve) => setTimeout(resolve))
  }
  turn.leave()
}

async function order(...ranks: readonly Rank[]): Promise<string> {
  const turns = new Turns()
  const log: string[] = []
  const entered = ranks.map((rank) => turns.enter(rank))
  await Promise.all(entered.map((turn, i) => work(turn, `${ranks[i]![0]!}${i}`, log)))
  return log.join(' ')
}

it('equals work in the order in which they came', async () => {
  expect(await order('usual', 'usual')).toBe('u0 u0 u0 u1 u1 u1')
})

it('of different rank, the higher works first', async () => {
  expect(await order('spare', 'usual', 'first')).toBe('f2 f2 f2 u1 u1 u1 s0 s0 s0')
})

it('a job of higher rank comes between the pieces of one that is under way', async () => {
  const turns = new Turns()
  const log: string[] = []
  const long = work(turns.enter('spare'), 's', log)
  await new Promise((resolve) => setTimeout(resolve))
  expect(log[0]).toBe('s')
  await Promise.all([long, work(turns.enter('first'), 'f', log)])
  expect(log.join(' ')).toMatch(/^(s )+f f f( s)+$/)
})

it('a job that leaves while it waits holds up no other', async () => {
  const turns = new Turns()
  const [a, b, c] = [turns.enter('usual'), turns.enter('usual'), turns.enter('usual')]
  b.leave()
  a.leave()
  await c.ready()
  c.leave()
})

it('while others rest, only jobs of the first rank work, and they go on by themselves after it', async () => {
  const turns = new Turns()
  const log: string[] = []
  const long = work(turns.enter('usual'), 'u', log)
  await new Promise((resolve) => setTimeout(resolve))
  const before = log.length
  turns.rest(300)
  await work(turns.enter('first'), 'f', log)
  expect(log.slice(before).filter((name) => name === 'u').length).toBeLessThanOrEqual(1)
  expect(log.filter((name) => name === 'f')).toHaveLength(3)
  await long
  expect(log.filter((name) => name === 'u')).toHaveLength(3)
})
