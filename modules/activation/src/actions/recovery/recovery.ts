import type { Needs } from "../../needs.ts"
import { beginRebinding } from "./begin-rebinding.ts"
import { block } from "./block.ts"
import { cancelByOldPhone } from "./cancel-rebinding.ts"
import { collectRebinding } from "./collect-rebinding.ts"
import { moveBinding } from "./move-binding.ts"
import { passkeyOptions } from "./passkey-options.ts"
import { readBindingState } from "./read-binding-state.ts"
import { setPasskey } from "./set-passkey.ts"
import { setRecoveryCode } from "./set-recovery-code.ts"
import { askForPasskey } from "./use-passkey.ts"

/** All that a resident does about his phone without an officer. */
export const recovery = (needs: Needs) => ({
  readBindingState: readBindingState(needs),
  setRecoveryCode: setRecoveryCode(needs),
  passkeyOptions: passkeyOptions(needs),
  setPasskey: setPasskey(needs),
  askForPasskey: askForPasskey(needs),
  block: block(needs),
  beginRebinding: beginRebinding(needs),
  moveBinding: moveBinding(needs),
  cancelByOldPhone: cancelByOldPhone(needs),
  collectRebinding: collectRebinding(needs),
})
