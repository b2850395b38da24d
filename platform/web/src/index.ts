export { type DeviceKey, keyThumbprint, makeDeviceKey, publicJwkOf, signWith } from "./keys/device-key.ts"
export { isPinShaped, type PinRefusal, reasonNotPin } from "./keys/pin.ts"
export { makePinLock, openPinLock, type PinLock } from "./keys/pin-lock.ts"
export { makeSealKey, openSealed, type Sealed, seal } from "./keys/seal.ts"
export { webCrypto } from "./keys/web-crypto.ts"
export { type Formats, formats } from "./language/formats.ts"
export {
  currentLanguage,
  type Language,
  setLanguage,
  type Texts,
  useFormats,
  useLanguage,
  useTexts,
} from "./language/language.ts"
export { type Answer, type AskOptions, ask, type Problem, problemIn } from "./net/ask.ts"
export { forgetSecondsAhead, hasServerSpoken, restoreSecondsAhead, secondsAhead, signingSeconds } from "./net/clock.ts"
export { inflate } from "./net/inflate.ts"
export { useOnline } from "./net/online.ts"
export { type Heard, type Polling, poll } from "./net/poll.ts"
export { BottomNav, type NavItem } from "./parts/bottom-nav.tsx"
export { Button, type ButtonKind } from "./parts/button.tsx"
export { CodeEntry, normalCode, shownCode } from "./parts/code-entry.tsx"
export { type Delivery, DeliveryMark } from "./parts/delivery-mark.tsx"
export { Dialog } from "./parts/dialog.tsx"
export { DemoRibbon, Face, initials, Monogram } from "./parts/face.tsx"
export { Field } from "./parts/field.tsx"
export { Icon, type IconName } from "./parts/icon.tsx"
export { Kawung, Mark } from "./parts/kawung.tsx"
export { Badge, Card, Notice, Progress, Row, Rows, type Tone } from "./parts/pieces.tsx"
export { QrCode } from "./parts/qr-code.tsx"
export { QrFilm } from "./parts/qr-film.tsx"
export { Header, Screen } from "./parts/screen.tsx"
export { Switch } from "./parts/switch.tsx"
export { type FilmCollector, FilmScanner } from "./scan/film-scanner.tsx"
export { makeReader, type QrReader } from "./scan/reader.ts"
export { Scanner } from "./scan/scanner.tsx"
export { useLongHidden } from "./shell/hidden.ts"
export { go, type Place, parsePlace, usePlace } from "./shell/place.ts"
export { type Change, openStores, type StoreDeclarations, type Stores } from "./storage/stores.ts"
