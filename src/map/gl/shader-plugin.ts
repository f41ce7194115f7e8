import type { Plugin } from "vite";

/** What stands between the backticks of a template, its `${}` apart. */
const template = /`(?:[^`\\]|\\.)*`/g;

/** What a shader has and a sentence has not. */
const glsl = /\b(void|uniform|float|vec[234]|return)\b/;

/** What needs no space beside it; signs may: `a - -b`. */
const spaced = /\s*([*/=<>(){},;:?&|!])\s*/g;

/** Takes comments and spaces out of the shaders as the page is built; minifiers leave texts as they are. */
export function shaderPlugin(): Plugin {
  return {
    name: "dateline-shaders",
    apply: "build",
    transform(code, id) {
      if (!/\/src\/map\/.*\.ts$/.test(id)) return null;
      return code.replace(template, (text) =>
        glsl.test(text) ? `\`${shortShader(text.slice(1, -1))}\`` : text,
      );
    },
  };
}

/** The same shader (GLSL ES 3.00) in fewer letters: `#` lines stay on lines of their own. */
export function shortShader(shader: string): string {
  return (
    shader
      .replace(/\/\*[\s\S]*?\*\//g, "")
      .replace(/\/\/.*/g, "")
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line) => (line.startsWith("#") ? `\n${line}\n` : line.replace(spaced, "$1")))
      .join(" ")
      .replace(/([;{}]) /g, "$1")
      .replace(/ ?\n+ ?/g, "\n")
      // The first line of all.
      .replace(/^\n(?=#version)/, "")
  );
}
