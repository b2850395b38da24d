import { Button, Card, Header, Kawung, Screen, useTexts } from "@jatidiri/web"
import { type Abilities, canHold } from "../../domain/device.ts"
import { LanguageSwitch } from "../settings/language-switch.tsx"
import { DeviceCheck } from "./device-check.tsx"
import { words } from "./first-words.ts"

export const Welcome = ({ abilities, onStart }: { abilities: Abilities | undefined; onStart: () => void }) => {
  const text = useTexts(words)
  return (
    <Screen
      header={
        <Header title={text.title}>
          <LanguageSwitch />
        </Header>
      }
      foot={
        <>
          <Button disabled={abilities === undefined || !canHold(abilities)} onPress={onStart}>
            {text.start}
          </Button>
          <div class="apart other-ways">
            <a href="#/sudah-punya">{text.hasKtp}</a>
            <a href="#/blokir">{text.lostPhone}</a>
          </div>
        </>
      }
    >
      <div class="banner">
        <Kawung />
        <p>{text.lead}</p>
      </div>
      <Card>
        <ol class="steps stack-s">
          {text.steps.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
      </Card>
      <DeviceCheck abilities={abilities} />
      <p class="small centre">{text.free}</p>
    </Screen>
  )
}
