// Copies the codes, one a line, and prints the page. Without a script they can still be read and written down.
const copy = document.getElementById('copy')
const print = document.getElementById('print')
const codes = [...document.querySelectorAll('#codes code')].map((code) => code.textContent)

print.hidden = false
print.addEventListener('click', () => window.print())

copy.hidden = !navigator.clipboard
copy.addEventListener('click', async () => {
  await navigator.clipboard.writeText(codes.join('\n'))
  copy.textContent = copy.dataset.done
})
