import { BottomNav, useTexts } from "@jatidiri/web"
import { words } from "./documents/documents-words.ts"

export const MainMenu = ({ at }: { at: "/" | "/riwayat" | "/setelan" }) => {
  const text = useTexts(words)
  return (
    <BottomNav
      at={at}
      label={text.menu}
      items={[
        { path: "/", icon: "card", label: text.documents },
        { path: "/riwayat", icon: "history", label: text.history },
        { path: "/setelan", icon: "settings", label: text.settings },
      ]}
    />
  )
}
