import { expose } from 'comlink'
import { createRunner } from './runner'
import { givingAway } from './runner-calls'

expose(givingAway(createRunner()))
