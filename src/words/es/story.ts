import type { story as english } from "../en/story.ts";
import { number, plural } from "./counting.ts";

const capitulos = plural({ one: "capítulo", other: "capítulos" });

export const story: typeof english = {
  firstVisit:
    "Cada marca es un reporte. Mueva la barra de tiempo o presione Reproducir; abra una marca para ver qué ocurrió, con qué certeza y qué párrafo lo dice.",
  guidedStory: "La historia guiada",
  startStory: "Empezar la historia",
  present: "Presentar",
  chapterCount: (count: number) => `${number(count)} ${capitulos(count)}`,
  chapters: "Capítulos",
  chapterOf: (chapter: number, count: number) => `Capítulo ${number(chapter)} de ${number(count)}`,
  chapterTitled: (chapter: number, title: string) => `Capítulo ${number(chapter)}: ${title}`,
  chapterBefore: "Atrás",
  chapterNext: "Siguiente",
  storyEnd: "Explorar por cuenta propia",
  leaveStory: "Salir de la historia",
  backToChapter: "Volver a lo que muestra el capítulo",
  backToStory: (title: string) => `Volver a la historia: ${title}`,
  shownHere: "Ahora en el mapa",
};
