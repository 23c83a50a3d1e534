/**
 * Copies a text. Browsers keep the clipboard API from pages opened over plain HTTP by another name than this machine's;
 * there the older way still works.
 * @param {string} text
 */
export async function copyText(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  const holder = document.createElement('textarea')
  holder.value = text
  document.body.append(holder)
  holder.select()
  document.execCommand('copy')
  holder.remove()
}
