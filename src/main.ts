import { run, texts } from '../scenarios/model/local-system.xmile?parts'
import './page/base.css'
import './page/tokens.css'
import { createClient } from './worker/client'
import { connect } from './worker/connect'

// The worker starts before the page is there, so that model and page load side by side.
const client = createClient(connect, new URL(run, location.href).href)
void import('./page/start').then(({ start }) => {
  start(document.getElementById('app')!, client, texts, import.meta.url, (earlier) =>
    createClient(connect, earlier),
  )
})
