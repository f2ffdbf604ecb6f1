/**
 * A page that answers a slider with one line and one word, and has nothing to work out: what is measured on it is the
 * browser, the display's beat and the way of measuring.
 */
const slider = document.querySelector('input')!
const line = document.querySelector('path')!
const score = document.querySelector('button')!

slider.addEventListener('input', () => {
  line.setAttribute('d', `M0 ${slider.value}L400 ${slider.value}`)
  score.setAttribute('aria-label', slider.value)
  score.textContent = slider.value
})
