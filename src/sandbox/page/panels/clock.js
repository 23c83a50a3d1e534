import { post } from '../api.js'
import { el } from '../dom.js'
import { inPageLanguage, pageLanguage, t } from '../words.js'

const STEPS = [300, 3600, 86400]

/**
 * Moves the sandbox's clock ahead.
 * @param {HTMLElement} pane
 */
export function clockPanel(pane) {
  let ahead = 0
  const result = el('p', { class: 'clock-result', role: 'status' })
  const write = () => {
    result.textContent = ahead === 0 ? '' : t('advanced', { amount: duration(ahead) })
  }

  /** @param {number} seconds */
  async function advance(seconds) {
    try {
      await post('/api/clock', { advanceSeconds: seconds })
      ahead += seconds
      write()
    } catch (error) {
      result.textContent = error instanceof Error ? error.message : String(error)
    }
  }

  const buttons = STEPS.map((seconds) =>
    el('button', {
      type: 'button',
      class: 'quiet',
      onclick: () => advance(seconds),
      data: { words: `advance${seconds}` },
    }),
  )
  pane.append(
    el('p', { class: 'hint', data: { words: 'clockIntro' } }),
    el('div', { class: 'steps' }, ...buttons),
    result,
  )
  inPageLanguage(write)
}

/** @param {number} seconds */
function duration(seconds) {
  const format = (/** @type {number} */ value, /** @type {string} */ unit) =>
    new Intl.NumberFormat(pageLanguage(), { style: 'unit', unit, unitDisplay: 'long' }).format(value)
  const parts = [
    [Math.floor(seconds / 86400), 'day'],
    [Math.floor((seconds % 86400) / 3600), 'hour'],
    [Math.floor((seconds % 3600) / 60), 'minute'],
  ]
  return parts.flatMap(([value, unit]) => (value ? [format(Number(value), String(unit))] : [])).join(' ')
}
