// A tap on a test card fills the form in, so that nobody has to type sixteen digits to see what happens.
for (const card of document.querySelectorAll('button[data-number]')) {
  card.addEventListener('click', () => {
    const form = document.querySelector('form')
    if (!form) return
    fill(form, 'number', card.getAttribute('data-number'))
    fill(form, 'expiry', '12/34')
    fill(form, 'code', '123')
    form.querySelector('button')?.focus()
  })
}

/** @param {HTMLFormElement} form @param {string} name @param {string | null} value */
function fill(form, name, value) {
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLInputElement) field.value = value ?? ''
}
