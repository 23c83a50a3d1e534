// Copies the codes or the key, one a line, and prints the page. Without a script they can still be read and written down.
const copy = document.getElementById('copy')
const print = document.getElementById('print')
const codes = [...document.querySelectorAll('#codes code')].map((code) => code.textContent)

if (print) {
  print.hidden = false
  print.addEventListener('click', () => window.print())
}

// A page that asks for the code once more shows no key: there is nothing to copy.
if (copy) {
  copy.hidden = !navigator.clipboard
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(copy.dataset.copies ?? codes.join('\n'))
    copy.textContent = copy.dataset.done
  })
}
