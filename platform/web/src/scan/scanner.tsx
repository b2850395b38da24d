import { useEffect, useRef, useState } from "preact/hooks"
import { useTexts } from "../language/language.ts"
import { Button } from "../parts/button.tsx"
import { Notice } from "../parts/pieces.tsx"
import { closeCamera, openCamera, type ScanTrouble } from "./camera.ts"
import { makeReader, type QrReader } from "./reader.ts"
import { words } from "./words.ts"

const restMilliseconds = 120

type Seeing = "starting" | "live" | ScanTrouble

/** Reads frames until stopped; the same text is told once. */
const watch = (video: HTMLVideoElement, read: QrReader, onText: (text: string) => void): (() => void) => {
  let stopped = false
  let told: string | undefined
  const look = async (): Promise<void> => {
    if (stopped) return
    const text = video.readyState >= 2 ? await read(video).catch(() => undefined) : undefined
    if (stopped) return
    if (text !== undefined && text !== "" && text !== told) {
      told = text
      onText(text)
    }
    setTimeout(look, restMilliseconds)
  }
  look()
  return () => {
    stopped = true
  }
}

const start = async (
  video: HTMLVideoElement,
  onText: (text: string) => void,
): Promise<ScanTrouble | { readonly stop: () => void }> => {
  // Loaded first: without it the camera would be on for nothing.
  const read = await makeReader().catch(() => undefined)
  if (read === undefined) return "unread"
  const stream = await openCamera()
  if (typeof stream === "string") return stream
  video.srcObject = stream
  await video.play().catch(() => undefined)
  const unwatch = watch(video, read, onText)
  return {
    stop: () => {
      unwatch()
      closeCamera(stream)
    },
  }
}

const readPhoto = async (file: File): Promise<string | undefined> => {
  const url = URL.createObjectURL(file)
  try {
    const image = new Image()
    await new Promise((done, failed) => {
      image.onload = done
      image.onerror = failed
      image.src = url
    })
    return await (await makeReader())(image)
  } catch {
    return undefined
  } finally {
    URL.revokeObjectURL(url)
  }
}

const PhotoInstead = ({ onText }: { onText: (text: string) => void }) => {
  const text = useTexts(words)
  const [missed, setMissed] = useState(false)
  return (
    <div class="stack-s">
      <label class="button secondary photo">
        <span class="inside">{text.photo}</span>
        <input
          class="unseen"
          type="file"
          accept="image/*"
          onChange={async ({ currentTarget }) => {
            const file = currentTarget.files?.[0]
            const found = file && (await readPhoto(file))
            setMissed(found === undefined)
            if (found !== undefined) onText(found)
          }}
        />
      </label>
      {missed ? (
        <Notice tone="warn" live>
          {text.photoMissed}
        </Notice>
      ) : null}
    </div>
  )
}

/**
 * Scans QR codes with the camera and tells each new text once; stops the camera when it leaves the screen. Without a
 * camera it says why and takes a photo instead; put a `CodeEntry` below it where there is a typed code.
 */
export const Scanner = ({ onText, hint }: { onText: (text: string) => void; hint?: string }) => {
  const text = useTexts(words)
  const video = useRef<HTMLVideoElement>(null)
  const tell = useRef(onText)
  tell.current = onText
  const [seeing, setSeeing] = useState<Seeing>("starting")
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let left = false
    let stop: (() => void) | undefined
    const begin = async (element: HTMLVideoElement): Promise<void> => {
      const begun = await start(element, (found) => tell.current(found))
      if (typeof begun === "string") return setSeeing(begun)
      stop = begun.stop
      if (left) stop()
      else setSeeing("live")
    }
    if (video.current !== null) begin(video.current)
    return () => {
      left = true
      stop?.()
    }
  }, [attempt])
  const trouble = seeing === "starting" || seeing === "live" ? undefined : seeing
  return (
    <div class="stack">
      <div class="viewfinder" hidden={trouble !== undefined}>
        <video ref={video} muted playsInline aria-label={text.picture} />
        <span class="frame" aria-hidden="true" />
      </div>
      {trouble === undefined ? (
        <p class="small" role="status">
          {seeing === "starting" ? text.starting : (hint ?? text.hold)}
        </p>
      ) : (
        <>
          <Notice tone="warn" live title={text.troubles[trouble].what}>
            {text.troubles[trouble].advice}
          </Notice>
          <Button
            kind="secondary"
            icon="refresh"
            onPress={() => {
              setSeeing("starting")
              setAttempt(attempt + 1)
            }}
          >
            {text.again}
          </Button>
          <PhotoInstead onText={onText} />
        </>
      )}
    </div>
  )
}
