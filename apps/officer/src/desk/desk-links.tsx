import type { Officer } from "@jatidiri/officers/contract"
import { Button, useTexts } from "@jatidiri/web"
import { OfficeLinks } from "../office/office-links.tsx"
import { fieldWords } from "../words/field-words.ts"
import { fileWords } from "../words/file-words.ts"

/** Where else this officer may go. */
export const DeskLinks = ({ officer }: { officer: Officer }) => {
  const field = useTexts(fieldWords)
  const file = useTexts(fileWords)
  return (
    <>
      <Button kind="secondary" icon="people" href="#/lapangan/tugas">
        {field.title}
      </Button>
      <Button kind="plain" icon="sent" href="#/berkas">
        {file.deliver}
      </Button>
      <OfficeLinks officer={officer} />
    </>
  )
}
