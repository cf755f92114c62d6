/** Poles around the plaza and along the way in, with garlands of lanterns and flags. */
import { Vector3 } from "three";
import { avenuePoles, lightTree, plazaPoles } from "../../../shared/walk/map.ts";
import { flagGarland, lanternGarland } from "../kit/garland.ts";
import { paint } from "../kit/paint.ts";
import { palette } from "../kit/palette.ts";
import { Pile } from "../kit/pile.ts";
import { ball, post, turned } from "../kit/shape.ts";

const TOP = 4.5;

const pole = (): Pile =>
  new Pile().add(
    paint(
      turned(
        [
          [0.3, 0],
          [0.3, 0.1],
          [0.2, 0.24],
          [0.1, 0.28],
        ],
        10,
      ),
      palette.stoneDeep,
      { foot: 0.82, top: palette.stone },
    ),
    paint(post(0.05, 0.085, TOP, 7).translate(0, 0.1, 0), "#e6c49e", { foot: 0.86, top: "#faebd0" }),
    paint(ball(0.14, 9, 7).translate(0, TOP + 0.16, 0), palette.mustard, { top: "#fdebb8" }),
  );

const tip = (p: { x: number; z: number }): Vector3 => new Vector3(p.x, TOP, p.z);

export const lamps = (): Pile => {
  const pile = new Pile();
  for (const p of [...plazaPoles, ...avenuePoles]) pile.place(pole(), p);
  for (const [i, p] of plazaPoles.entries()) {
    const next = plazaPoles[(i + 1) % plazaPoles.length]!;
    pile.place(flagGarland(tip(p), tip(next), 0.75, 11, i));
    const inner = new Vector3(lightTree.x + p.x * 0.2, 4.3, lightTree.z + p.z * 0.2);
    pile.place(lanternGarland(tip(p), inner, 0.9, 4, 0.5, i));
  }
  // The way in: lanterns across, flags along, and on to the gate's side of the plaza.
  for (let i = 0; i < avenuePoles.length; i += 2)
    pile.place(lanternGarland(tip(avenuePoles[i]!), tip(avenuePoles[i + 1]!), 0.5, 4, 0.52, i));
  for (let i = 0; i + 2 < avenuePoles.length; i++)
    pile.place(flagGarland(tip(avenuePoles[i]!), tip(avenuePoles[i + 2]!), 0.35, 5, i * 2));
  return pile;
};
