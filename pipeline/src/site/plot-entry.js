// What the site's pages use of Observable Plot and d3-sankey; esbuild leaves out the rest.
import {
  areaY, axisX, axisY, barX, barY, cell, dot, frame, lineY, link, plot, rectY, ruleX, ruleY, stackX, text, tip, pointer
} from "@observablehq/plot";
import {sankey, sankeyLinkHorizontal} from "d3-sankey";

window.Plot = {areaY, axisX, axisY, barX, barY, cell, dot, frame, lineY, link, plot, rectY, ruleX, ruleY, stackX, text, tip, pointer};
window.d3 = {sankey, sankeyLinkHorizontal};
