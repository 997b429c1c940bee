import { openPage } from "../../shell/open-page.tsx";
import { aboutPage } from "./about.tsx";

openPage(aboutPage);
