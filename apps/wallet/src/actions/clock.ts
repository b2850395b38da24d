/** Whole seconds, as every signed thing wants them. */
export const nowSeconds = (): number => Math.floor(Date.now() / 1000)
