import { startApp } from "@jatidiri/web/start"

startApp({ base: "/petugas/", load: () => import("./app.tsx") })
