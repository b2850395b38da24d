import { render } from "preact"
import { useState } from "preact/hooks"
import { useAddress } from "./address/use-address.ts"
import { Frame } from "./frame/frame.tsx"
import { PublicPlace } from "./public/public-place.tsx"
import { SignInScreen } from "./session/sign-in-screen.tsx"

const Monitor = () => {
  const [address, change] = useAddress()
  const [signedOut, setSignedOut] = useState(false)
  if (address.book === "public") return <PublicPlace code={address.code} />
  if (signedOut) return <SignInScreen onIn={() => setSignedOut(false)} />
  return <Frame address={address} change={change} onSignedOut={() => setSignedOut(true)} />
}

const place = document.getElementById("app")
if (place !== null) {
  place.textContent = ""
  render(<Monitor />, place)
}
