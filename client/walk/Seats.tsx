import { useTexts } from "../campaign/language.ts";
import { sit, stand } from "../session/actions.ts";
import { useFreeSeats, useSeatName, useSelf } from "../session/self.ts";
import { useFold } from "./fold.ts";
import { pointsAt } from "./pointing.ts";

/** Sit down somewhere near, or stand up. `onDone` hears that one chose. */
export const Seats = ({ onDone }: { readonly onDone?: () => void }) => {
  const t = useTexts("square");
  const tl = useTexts("list");
  const name = useSeatName();
  const free = useFreeSeats();
  const self = useSelf();
  const { shown, hasMore, more } = useFold(free);
  const choose = (act: () => void) => () => {
    act();
    onDone?.();
  };
  if (self && self.seat !== null)
    return (
      <button type="button" className="button" onClick={choose(stand)}>
        {t("bar.stand")}
      </button>
    );
  const nearest = free[0];
  if (!nearest) return <p>{t("sit.none")}</p>;
  return (
    <div className="seats">
      <button
        type="button"
        {...pointsAt(() => nearest.seat)}
        className="button"
        onClick={choose(() => sit(nearest.index))}
      >
        {t("sit.nearest")}
      </button>
      <h3>{t("sit.others")}</h3>
      <ul className="row">
        {shown.map(({ index, seat }) => (
          <li key={index}>
            <button type="button" {...pointsAt(() => seat)} className="button quiet" onClick={choose(() => sit(index))}>
              {tl("sitHere", { seat: name(index) })}
            </button>
          </li>
        ))}
      </ul>
      {hasMore && (
        <button type="button" className="button quiet" onClick={more}>
          {tl("moreSeats")}
        </button>
      )}
    </div>
  );
};
