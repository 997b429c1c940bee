import { openPage } from "../../shell/open-page.tsx";
import { livesPage } from "./lives.tsx";

openPage(livesPage);
