import { expose } from 'comlink'
import { connectRunner } from '../connect-runner'
import { createPool } from '../pool'
import { createLeader } from './leader'

/** Few: a lever that is moved waits for those under way. */
const perShare = 16

expose(
  createLeader(
    async (url) => {
      const response = await fetch(url)
      if (!response.ok) throw new Error(`${response.status}`)
      return response.text()
    },
    (size) => createPool(connectRunner, size, perShare),
  ),
)
