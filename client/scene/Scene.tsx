import { Bubbles } from "./bubbles/Bubbles.tsx";
import { Picture } from "./Picture.tsx";
import { World } from "./World.tsx";

const draw = (finest: number, onFailure: () => void) => <World finest={finest} onFailure={onFailure} />;

/** The square in 3D. It fills its parent. */
const Scene = () => <Picture draw={draw} over={<Bubbles />} />;

export default Scene;
