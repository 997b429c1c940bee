import { openPage } from "../../shell/open-page.tsx";
import { auditPage } from "./audit.tsx";

openPage(auditPage);
