import { startAutosave } from "./page-autosave.js";
import { startIdle } from "./page-idle.js";
import { startLists } from "./lists.js";
import { startMarks } from "./page-marks.js";

for (const hidden of document.querySelectorAll("[data-needs-script][hidden]")) {
    hidden.hidden = false;
}

startLists();
startAutosave();
startMarks();
startIdle();
