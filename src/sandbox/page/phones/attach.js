/** @import { Language } from '../words.js' */
/** @import { Choice } from './menu.js' */
import { el } from '../dom.js'
import { say } from '../words.js'
import { menuButton } from './menu.js'

/**
 * @typedef {{ photo: (image: File) => void, document: (file: File) => void, scan: () => void,
 *   specimens: () => Choice[], contacts: () => Choice[] }} AttachActs
 */

/**
 * The paper clip: a picture or a file from this computer, a picture on another phone's screen, or somebody's card.
 * @param {Language} language
 * @param {AttachActs} acts
 */
export function attachButton(language, acts) {
  const image = fileInput('image/*', acts.photo)
  const file = fileInput('', acts.document)
  const holder = menuButton({
    icon: 'attach',
    label: say(language, 'attach'),
    class: 'attach',
    choices: () => [
      { label: say(language, 'photo'), icon: 'photo', run: () => image.click() },
      { label: say(language, 'file'), icon: 'file', run: () => file.click() },
      { label: say(language, 'scan'), icon: 'scan', run: acts.scan },
      ...acts.specimens(),
      ...acts.contacts(),
    ],
  })
  holder.append(image, file)
  return holder
}

/** @param {string} accept @param {(chosen: File) => void} take */
function fileInput(accept, take) {
  const input = el('input', { type: 'file', accept, hidden: true, tabIndex: -1 })
  input.addEventListener('change', () => {
    const [chosen] = input.files ?? []
    if (chosen) take(chosen)
    input.value = ''
  })
  return input
}
