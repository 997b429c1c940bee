import { openPage } from "../../shell/open-page.tsx";
import { cityPage } from "./city.tsx";

openPage(cityPage);
