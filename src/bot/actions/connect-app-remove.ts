import { removeCard } from '../connect/apps-card.ts'
import { showApp } from '../connect/own-app.ts'
import { defineAction } from '../define/action.ts'

/** Asks whether an app is to be removed. */
export default defineAction({
  name: 'connect-app-remove',
  shows: true,
  run: (turn, { id = '' }) => showApp(turn, id, (app) => removeCard(turn, app)),
})
