import { serveFolders } from "../journeys/article-site.ts";
import { watch } from "./watched-site.ts";

/** Articles of another origin than the map's, each by its name on `origin`. */
export interface ArticlePages {
  readonly element: string;
  readonly frame: string;
  close(): Promise<void>;
}

const sheet = `body { margin: 0 16px; font: 18px/1.5 sans-serif; }
#column { max-width: 640px; }
#column.narrow { width: 320px; }
iframe { display: block; width: 100%; border: 0; }
img { display: block; max-width: 100%; height: auto; }
figure { margin: 0; }`;

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="420"><rect width="640" height="420" fill="#888"/></svg>';

const article = (map: string, body: string) => `<!doctype html><html lang="en"><head>${watch}
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>News</title><link rel="icon" href="data:,"><link rel="stylesheet" href="article.css">
<script>
  window.heard = [];
  addEventListener("message", ({ data, timeStamp }) => {
    if (data && data.dateline === 1) heard.push({ ...data, timeStamp });
  });
</script>
<script async src="${map}embed/date-line.js"></script></head>
<body><div id="column">${body}</div></body></html>`;

const paragraphs = (count: number) =>
  "<p>The caravan went on as the day broke, and nobody counted it.</p>".repeat(count);

const element = (map: string) =>
  article(
    map,
    `<p>On <a href="${map}#moment=2023-12-26" data-dateline="moment:2023-12-26; select:exodus-of-poverty-2023">Christmas</a> they were on their way.</p>
<date-line src="${map}" moment="2023-12-27" window="week" language="en">
<figure><img src="map.svg" alt="The road north, drawn" width="640" height="420"></figure></date-line>
${paragraphs(60)}`,
  );

const frame = (map: string) =>
  article(
    map,
    `<iframe src="${map}#ui=embed&amp;moment=2023-12-27&amp;language=en" title="The road north" height="560"></iframe>${paragraphs(3)}`,
  );

/** Serves both on a port of its own. @param map address of the map's site */
export async function serveArticlePages(map: string): Promise<ArticlePages> {
  const files = {
    "element.html": element(map),
    "frame.html": frame(map),
    "article.css": sheet,
    "map.svg": picture,
  };
  const { origin, close } = await serveFolders(() => ({ news: { files } }));
  return {
    element: `${origin}/news/element.html`,
    frame: `${origin}/news/frame.html`,
    close,
  };
}
