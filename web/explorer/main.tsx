import { render } from "preact";
import { App } from "./app.js";
import "./style/fonts.css";
import "./style/tokens.css";
import "./style/base.css";
import "./style/frame.css";

const root = document.getElementById("explorer");
if (root) render(<App />, root);
