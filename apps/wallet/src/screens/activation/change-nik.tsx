import { EnterNik } from "../first/enter-nik.tsx"
import { useNewRequest } from "./use-new-request.ts"

/** Another request of this phone, with another NIK. */
export const ChangeNik = () => {
  const { ask, trouble } = useNewRequest()
  return <EnterNik invited={false} back="/" trouble={trouble} onNik={ask} />
}
