import { openPage } from "../../shell/open-page.tsx";
import { flowPage } from "./flow.tsx";

openPage(flowPage);
