import type { Language } from "../words/dictionary.ts";
import { dictionaryOf } from "../words/dictionary.ts";

/** How the word looks that the page is broken; it has to stand without the page's own styles. */
export const brokenPageRules =
  "#broken{position:fixed;z-index:9;inset:auto 0 40%;width:max-content;max-width:calc(100% - 4rem);margin:auto;padding:.6rem .9rem;font-family:Source Sans\\ 3,system-ui,sans-serif;text-align:center;color:#1d2126;background:#fff;border:1px solid #dcd8ce;border-radius:8px}" +
  "#broken p{margin:0}" +
  "#broken button{display:block;min-height:2rem;margin:.4rem auto 0;padding:.1rem .7rem;font:inherit;color:inherit;background:none;border:1px solid #dcd8ce;border-radius:99px;cursor:pointer}" +
  ':root[data-theme="dark"] #broken,:root[data-theme="dark"] #broken button{color:#eef1f3;background:#1e242a;border-color:#343d45}';

/**
 * A script that says, in the page's language, when the page's own script or styles do not come, and offers
 * to try again; the page's own script says so by the event "broken" where it has no words. It stands after the styles and before the page's body, and may run twice.
 *
 * @param languages those that the page may be in, of the interface; the first stands in for any other
 */
export function brokenPageScript(languages: readonly Language[]): string {
  const words = Object.fromEntries(
    languages.map((each) => {
      const { loadFailed, pageFailed, tryAgain } = dictionaryOf(each);
      return [each, { script: loadFailed, styles: pageFailed, again: tryAgain }];
    }),
  );
  return `(function(root,words){
function say(what){
if(document.querySelector("#broken,#first[aria-hidden]"))return;
var own=words[root.lang]||words[Object.keys(words)[0]],box=document.createElement("div"),text=document.createElement("p"),button=document.createElement("button");
box.id="broken";box.setAttribute("role","alert");text.textContent=own[what];
button.textContent=own.again;button.addEventListener("click",function(){location.reload()});
box.append(text,button);document.body.append(box)}
function parsed(act){if(document.readyState==="loading")addEventListener("DOMContentLoaded",act);else act()}
parsed(function(){if(!getComputedStyle(root).getPropertyValue("--ink"))say("styles")});
addEventListener("broken",function(){say("script")});
addEventListener("error",function(event){if(event.target.tagName==="SCRIPT")parsed(function(){say("script")})},true)
})(document.documentElement,${JSON.stringify(words).replaceAll("<", "\\u003c")})`;
}
