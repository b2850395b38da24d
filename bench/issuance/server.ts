import { answerAsServer } from "../common/answer-as-server.ts"
import { openHouse } from "./house.ts"

answerAsServer(openHouse, async (place) => place)
