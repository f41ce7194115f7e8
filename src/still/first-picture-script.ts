/**
 * The script of the first picture, for a page that has not yet got its own: sets the reader's language and
 * theme, those of the address, whether that is for another page's frame, and whether it asks for another view
 * than the opening one, of which there is no picture. It stands in the page twice: before the body, so that nothing shows in another language
 * first, and after the picture, which it then names.
 *
 * @param spoken the story's languages, each with that of the interface beside it
 */
export function firstPictureScript(spoken: Readonly<Record<string, string>>): string {
  return `(function(root,hash,spoken){
var codes=Object.keys(spoken);
function nearest(tag){
for(var parts=String(tag).toLowerCase().split("-"),length=parts.length;length>0;length--)
for(var i=0;i<codes.length;i++)if(codes[i].toLowerCase()===parts.slice(0,length).join("-"))return codes[i];
return codes.filter(function(code){return code.toLowerCase().indexOf(parts[0]+"-")===0})[0]}
function tell(code){if(code){root.dataset.language=code;root.lang=spoken[code]}}
tell([].concat(navigator.languages||[]).map(nearest).filter(Boolean)[0]);
root.dataset.theme=matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light";
var rest=hash.replace(/(^#|&)(language|theme|ui|origins|keys)=([^&]*)/g,function(all,start,name,value){
if(name==="ui")root.dataset.frame="";
else if(name==="theme"){if(value==="light"||value==="dark")root.dataset.theme=value}else if(name==="language")tell(nearest(value));
return start});
if(/\\w/.test(rest))root.dataset.asked="";
var first=document.getElementById("first"),code=root.dataset.language,title=first&&first.querySelector('h1[lang="'+code+'"]'),map=first&&first.querySelector("svg.still");
if(title)document.title=title.textContent+" · Dateline";
if(map&&document.getElementById("first-"+code+"-title")){map.setAttribute("aria-labelledby","first-"+code+"-title first-"+code+"-about");map.setAttribute("lang",root.lang)}
})(document.documentElement,location.hash,${JSON.stringify(spoken)})`;
}
