/**
 * Pictures that come to a phone without the attach menu: pasted while the focus is in it, dropped on it from the
 * computer, or dragged over from another phone.
 * @param {HTMLElement} phone
 * @param {{ take: (picture: Blob) => void, fetch: (url: string) => void, refuse: () => void }} acts
 */
export function takesPictures(phone, acts) {
  /** @param {Iterable<File>} files */
  function takeFirst(files) {
    const [first] = files
    if (!first) return
    if (first.type.startsWith('image/')) acts.take(first)
    else acts.refuse()
  }

  phone.addEventListener('paste', (event) => {
    const { clipboardData } = event
    if (!clipboardData?.files.length) return
    // A spreadsheet copies words and a picture of them: whoever pastes those means the words.
    if (clipboardData.types.includes('text/plain')) return
    event.preventDefault()
    takeFirst(clipboardData.files)
  })
  phone.addEventListener('dragover', (event) => {
    if (!canTake(event.dataTransfer)) return
    event.preventDefault()
    phone.classList.add('dropping')
  })
  for (const end of ['dragleave', 'drop']) phone.addEventListener(end, () => phone.classList.remove('dropping'))
  phone.addEventListener('drop', (event) => {
    const { dataTransfer } = event
    if (!canTake(dataTransfer)) return
    event.preventDefault()
    const url = dataTransfer?.getData('text/uri-list') ?? ''
    if (url.startsWith(`${location.origin}/api/files/`)) acts.fetch(url)
    else takeFirst(dataTransfer?.files ?? [])
  })
}

/** @param {DataTransfer | null} held */
function canTake(held) {
  return held?.types.some((type) => type === 'Files' || type === 'text/uri-list') ?? false
}
