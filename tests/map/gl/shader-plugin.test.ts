import { describe, expect, it } from "vitest";
import { shaderPlugin, shortShader } from "../../../src/map/gl/shader-plugin.ts";

const shader = `#version 300 es
precision highp float;
/** Of the paper
 * below. */
uniform float u_day; // in days
#ifdef GLOBE
float away(float a, float b) { return a - -b; }
#endif
void main() {
  if (u_day >= 1.0 && true) return;
}
`;

describe("a shader in the built page", () => {
  it("is the same in fewer letters, its directives on lines of their own", () => {
    expect(shortShader(shader)).toBe(
      [
        "#version 300 es",
        "precision highp float;uniform float u_day;",
        "#ifdef GLOBE",
        "float away(float a,float b){return a - -b;}",
        "#endif",
        "void main(){if(u_day>=1.0&&true)return;}",
      ].join("\n"),
    );
  });

  it("is told from other texts, and from the files of other rooms", () => {
    const { transform } = shaderPlugin() as unknown as {
      transform: (code: string, id: string) => string | null;
    };
    const code = "const a = `uniform  float  x; // why`; const b = `two  words`;";
    expect(transform(code, "/page/src/map/marks/mark-shader.ts")).toBe(
      "const a = `uniform  float  x;`; const b = `two  words`;",
    );
    expect(transform(code, "/page/src/panel/app.tsx")).toBeNull();
  });
});
