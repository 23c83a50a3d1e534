import { appCard } from '../connect/apps-card.ts'
import { showApp } from '../connect/own-app.ts'
import { defineAction } from '../define/action.ts'

/** One app of one's shop. */
export default defineAction({
  name: 'connect-app',
  shows: true,
  run: (turn, { id = '' }) => showApp(turn, id, (app) => appCard(turn, app)),
})
