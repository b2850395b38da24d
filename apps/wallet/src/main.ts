import { startApp } from "@jatidiri/web/start"

startApp({ base: "/dompet/", load: () => import("./app.tsx") })
