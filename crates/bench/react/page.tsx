// The same page as `by-hand`, as somebody would write it with React: function components, state by hooks, and
// rows that are drawn again only when their own answer changes.

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import type { Plan } from "./plan.ts";

const address = new URLSearchParams(location.search).get("plan") ?? "";
const plan: Plan = await (await fetch(address)).json();
const main = document.querySelector("main");
if (main)
  createRoot(main).render(
    <StrictMode>
      <App plan={plan} />
    </StrictMode>,
  );
