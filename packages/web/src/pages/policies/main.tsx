import { wholeLibraryText } from "virtual:whole-library";
import { hydratePage } from "../../shell/hydrate-page.tsx";
import { policiesPage } from "./policies.tsx";

hydratePage(policiesPage, wholeLibraryText);
