setTimeout(() => {
  throw new Error('this worker dies on purpose')
})
