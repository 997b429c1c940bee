import { openPage } from "../../shell/open-page.tsx";
import { comparePage } from "./compare.tsx";

openPage(comparePage);
