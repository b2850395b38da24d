import { signingSeconds } from "@jatidiri/web"

/** Whole seconds, as every signed thing wants them; by the office's clock where the phone's is wrong. */
export const nowSeconds = (): number => signingSeconds()
