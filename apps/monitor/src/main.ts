import { startApp } from "@jatidiri/web/start"

startApp({ base: "/monev/", load: () => import("./app.tsx") })
