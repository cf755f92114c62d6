/** Everything in the picture that comes with the campaign's contents. Loaded after the place itself stands. */
import { AirLights } from "./AirLights.tsx";
import { DataTable } from "./DataTable.tsx";
import { HintTrees } from "./HintTrees.tsx";
import { MapPins } from "./MapPins.tsx";
import { Posters } from "./Posters.tsx";
import { SignTitles } from "./SignTitles.tsx";
import { Stands } from "./Stands.tsx";

const Exhibits = () => (
  <>
    <Stands />
    <DataTable />
    <SignTitles />
    <Posters />
    <MapPins />
    <HintTrees />
    <AirLights />
  </>
);

export default Exhibits;
