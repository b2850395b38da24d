import { startApp } from "@jatidiri/web/start"

startApp({ base: "/periksa/", load: () => import("./app.tsx") })
