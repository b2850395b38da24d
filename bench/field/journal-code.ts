/** The code of Petugas that signs and sends, as it is built for browsers. */
export { deliver } from "@jatidiri/officer/deliver"
export { mostAtOnce, waitMilliseconds } from "@jatidiri/officer/pace"
export { approve } from "@jatidiri/officer/sign-entry"
export { noteBarrier, turnAway } from "@jatidiri/officer/sign-other"
export { makeDeviceKey, makeSealKey, openSealed, signWith } from "@jatidiri/web"
