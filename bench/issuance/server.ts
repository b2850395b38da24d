import { answerAsServer } from "../rig/answer-as-server.ts"
import { openHouse } from "./house.ts"

answerAsServer(openHouse, async (place) => place)
