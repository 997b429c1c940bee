import { libraryText } from "virtual:library";
import { hydrateRoot } from "react-dom/client";
import { decodeLibrary } from "../data/decode-library.ts";
import { App } from "./app.tsx";
import { openStore } from "./store.ts";
import { readTheme, showTheme } from "./theme.ts";

showTheme(readTheme());
const root = document.getElementById("root");
const page = root?.dataset.page === "about" ? "about" : "lives";
if (root) hydrateRoot(root, <App page={page} store={openStore(decodeLibrary(libraryText))} />);
