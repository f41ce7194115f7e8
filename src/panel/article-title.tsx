import type { Article } from "../record/story.ts";

/** An article's title, as a link where there is a safe one. */
export function ArticleTitle({
  article,
  link,
}: {
  readonly article: Article;
  readonly link: string | null;
}) {
  const title = <cite lang={article.language}>{article.title}</cite>;
  if (!link) return title;
  return (
    <a href={link} target="_blank" rel="noopener noreferrer external">
      {title}
    </a>
  );
}
